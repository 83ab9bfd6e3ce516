import { findCuts } from './cuts.ts';
import type { Clause, Cut, LineParts } from './line-parts.ts';
import type { Span } from './parsed-log.ts';
import { COMING_BACK } from './words/clause-words.ts';

const HARD = new Set([',', ';', '!', '?', '\n', '\r', '|', '…', '~']);

/** The clauses of a line in order: cut at punctuation, and where there is none at the words that open a clause. */
export function findClauses(parts: LineParts): Clause[] {
  const clauses: Clause[] = [];
  for (const segment of segments(parts.text)) {
    const cuts = findCuts(parts, segment, clauses.length > 0);
    const first: Cut = cuts[0]?.at === segment.start ? (cuts.shift() as Cut) : { at: segment.start, role: 'contact' };
    const all = [first, ...cuts];
    all.forEach(({ at, isWeak: _, ...cut }, index) => {
      const end = all[index + 1]?.at ?? segment.end;
      clauses.push({ ...cut, start: at, end, days: parts.days.filter((day) => day.start >= at && day.end <= end) });
    });
  }
  return joinLooseDays(clauses, parts).map((clause, index, all) =>
    backThen(clause, all.slice(Math.max(index - 2, 0), index), parts),
  );
}

/** 周四回来,到时候再打给他: what is to be done when somebody is back has the day of their coming. */
function backThen(clause: Clause, before: readonly Clause[], { text }: LineParts): Clause {
  if (clause.role !== 'step' || clause.days.length > 0 || before.some(({ role }) => role !== 'contact')) return clause;
  const back = before
    .flatMap(({ days }) => days)
    .findLast(({ end }) => COMING_BACK.some((word) => text.startsWith(word, end)));
  return back ? { ...clause, days: [back] } : clause;
}

function segments(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const isEnd = at === text.length || HARD.has(text[at] as string) || isFullStop(text, at);
    if (!isEnd) continue;
    if (text.slice(start, at).trim() !== '') found.push({ start, end: at });
    start = at + 1;
  }
  return found;
}

/** A point that is not within a number or a date. */
function isFullStop(text: string, at: number): boolean {
  if (text[at] !== '.') return false;
  const isDigit = (unit: string | undefined) => unit !== undefined && unit >= '0' && unit <= '9';
  return !(isDigit(text[at - 1]) && isDigit(text[at + 1]));
}

/** A clause that is nothing but a day belongs to the promise or step beside it: 答应给报价,周五前. */
function joinLooseDays(clauses: readonly Clause[], parts: LineParts): Clause[] {
  const joined: Clause[] = [];
  let waiting: Clause | undefined;
  for (const [index, clause] of clauses.entries()) {
    const before = joined.at(-1);
    if (before && isBarePromise(before, parts) && startsWithDay(clause, parts)) {
      // 他答应了,下周来开户: what is promised follows.
      joined[joined.length - 1] = { ...before, end: clause.end, days: clause.days };
      continue;
    }
    if (before?.role === 'step' && clause.by && isBarePromise(clause, parts)) {
      joined[joined.length - 1] = { ...before, role: 'promise', by: clause.by };
      continue;
    }
    if (clause.role === 'contact' && clause.days.length > 0 && isBare(clause, parts)) {
      if (before && before.role !== 'contact' && before.days.length === 0) {
        joined[joined.length - 1] = { ...before, end: clause.end, days: clause.days };
      } else waiting = clause;
      continue;
    }
    if (waiting && clause.role !== 'contact' && clause.days.length === 0) {
      joined.push({
        ...clause,
        days: waiting.days,
        ...(before && before.start > waiting.start ? {} : { start: waiting.start }),
      });
    } else if (waiting && clause.days.length === 0 && clauses[index + 1]?.role === 'step') {
      // 两星期后,带上方案再去: the day waits for the step at the end of the clause.
      joined.push(clause);
      continue;
    } else {
      if (waiting) joined.push(waiting);
      joined.push(clause);
    }
    waiting = undefined;
  }
  if (waiting) joined.push(waiting);
  return joined;
}

/** A promise of which nothing is said but that it was made: 答应了. */
function isBarePromise({ role, opener, end, days }: Clause, { text }: LineParts): boolean {
  if (role !== 'promise' || days.length > 0 || !opener) return false;
  return ['', '了', '的', '过', '好', '配合', '可以', '没问题'].includes(text.slice(opener.end, end).trim());
}

function startsWithDay({ start, days }: Clause, { text }: LineParts): boolean {
  const [day] = days;
  return day !== undefined && text.slice(start, day.start).trim() === '';
}

/** Whether a clause holds days, times and blanks alone. */
function isBare({ start, end, days }: Clause, { text, times }: LineParts): boolean {
  let left = '';
  for (let at = start; at < end; at += 1) {
    const isTaken = [...days, ...times].some((span) => at >= span.start && at < span.end);
    if (!isTaken) left += text[at];
  }
  return ['', '前', '最晚', '最迟', '吧', '大概', '上午', '下午', '早上', '晚上', '左右'].includes(
    left.replaceAll(' ', ''),
  );
}
