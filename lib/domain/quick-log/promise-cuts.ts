import type { SpokenDay } from '../calendar/spoken-day.ts';
import type { Cut, LineParts } from './line-parts.ts';
import { isToCome } from './day-direction.ts';
import type { Span } from './parsed-log.ts';
import {
  ADVERBS,
  CLIENT_DELIVERS,
  CLIENT_GIVES,
  CLIENT_SUBJECTS,
  GIVING_WORDS,
  OUR_SAYING,
  OUR_SUBJECTS,
  SAYING,
} from './words/clause-words.ts';

const GIVING = GIVING_WORDS.split(' ');
const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const SUBJECTS = [
  ...longestFirst(CLIENT_SUBJECTS).map((word) => ({ word, by: 'client' as const })),
  ...longestFirst(OUR_SUBJECTS).map((word) => ({ word, by: 'us' as const })),
];
const LITTLE = longestFirst(ADVERBS);
const SAYINGS = longestFirst(SAYING);
const OUR_SAYINGS = longestFirst(OUR_SAYING);
/** Words before a name that make it the one contacted, not the one who promises: 拜访王总答应周五给报价. */
const CONTACTED =
  '拜访 电话 致电 微信 见 见了 给 跟 和 与 约 请 陪 访 答应 上门 找 联系 走访 向 对 短信 邮件 回 同 打电话给 承诺 回访 面访 去 到 提醒 催 让 叫 要求 请 陪同 wx tel call 电联 电访 告知 告诉 问'
    .split(' ')
    .flatMap((word) => [word, `${word} `, `${word}了`]);

/** How far around its word a promise is read, so that the work grows with the line alone. */
const REACH = 60;

function ahead(text: string, from: number, end: number): string {
  return text.slice(from, Math.min(from + REACH, end));
}

/** The beginning of a promise, and who makes it. */
export function findPromiseCut(parts: LineParts, segment: Span, opener: Span): Cut {
  const { text } = parts;
  const rest = ahead(text, opener.end, segment.end).trim();
  // 周五前提供流水,他答应的: the promise stands before its word.
  if (rest === '的' || rest === '了' || rest === '') {
    const subject = subjectBefore(parts, segment, opener.start);
    const isClient =
      subject?.by === 'client' ||
      givesLikeClient(text.slice(Math.max(segment.start, opener.start - REACH), opener.start));
    return {
      at: segment.start,
      role: 'promise',
      by: isClient ? 'client' : 'us',
      opener: { start: subject?.at ?? opener.start, end: segment.end },
    };
  }
  const subject = subjectBefore(parts, segment, opener.start);
  if (subject)
    return { at: subject.at, role: 'promise', by: subject.by, opener: { start: subject.at, end: opener.end } };
  const by = givesLikeClient(ahead(text, opener.end, segment.end)) ? 'client' : 'us';
  return { at: opener.start, role: 'promise', by, opener };
}

function givesLikeClient(text: string): boolean {
  return CLIENT_GIVES.some((word) => text.includes(word));
}

/** Who stands right before a place, over little words; undefined when nobody does. */
function subjectBefore(parts: LineParts, segment: Span, from: number): { at: number; by: 'us' | 'client' } | undefined {
  const { text, people } = parts;
  let at = from;
  for (let count = 0; count < 3; count += 1) {
    const word = text[at - 1] === ' ' ? ' ' : LITTLE.find((each) => text.endsWith(each, at));
    if (!word || at - word.length < segment.start) break;
    at -= word.length;
  }
  for (const end of at === from ? [at] : [at, from]) {
    const person = people.find((chip) => chip.end === end && chip.start >= segment.start);
    if (person)
      return CONTACTED.some((word) => text.endsWith(word, person.start))
        ? undefined
        : { at: person.start, by: 'client' };
    const subject = SUBJECTS.find(({ word }) => text.endsWith(word, end) && end - word.length >= segment.start);
    if (subject) {
      const start = end - subject.word.length;
      return CONTACTED.some((word) => text.endsWith(word, start)) ? undefined : { at: start, by: subject.by };
    }
  }
  return undefined;
}

/** 我说周四回他, 我答复最晚 12/18: what we say with a day ahead is a promise of ours. */
function ourSayingCuts(parts: LineParts, segment: Span, days: readonly SpokenDay[]): Cut[] {
  const { text, context } = parts;
  const cuts: Cut[] = [];
  for (let at = segment.start; at < segment.end; at += 1) {
    const saying = OUR_SAYINGS.find((word) => text.startsWith(word, at));
    const subject = saying === undefined ? undefined : subjectBefore(parts, segment, at);
    if (saying === undefined || subject?.by !== 'us') continue;
    const end = at + saying.length;
    const isSoon = days.some((day) => day.start >= end && day.start - end <= 4 && isToCome(day, context) !== 'never');
    if (isSoon) cuts.push({ at: subject.at, role: 'promise', by: 'us', opener: { start: subject.at, end } });
    at = end - 1;
  }
  return cuts;
}

/** 王总说下周一把报表发过来: what the client says they will give, where a day or 会 stands with it. */
export function findSayingCuts(parts: LineParts, segment: Span, days: readonly SpokenDay[]): Cut[] {
  const { text } = parts;
  const cuts: Cut[] = [];
  for (let at = segment.start; at < segment.end; at += 1) {
    const saying = SAYINGS.find((word) => text.startsWith(word, at));
    if (!saying) continue;
    const subject = subjectBefore(parts, segment, at);
    const end = at + saying.length;
    const said = ahead(text, end, segment.end);
    const ours = OUR_SUBJECTS.some((word) => said.startsWith(word));
    const day = days.find(({ start }) => start >= at);
    if (subject?.by === 'client' && day && !ours) {
      // 他说周五给他打电话: what is to be given to them is not theirs to give.
      const given = text.slice(day.end, Math.min(day.end + 16, segment.end)).replace(/给[他她客王]/g, '');
      if (GIVING.some((word) => given.includes(word))) {
        cuts.push({ at: subject.at, role: 'promise', by: 'client', opener: { start: subject.at, end } });
      }
    }
    at = end - 1;
  }
  cuts.push(...ourSayingCuts(parts, segment, days));
  for (const day of days) {
    const subject = subjectBefore(parts, segment, day.start);
    const after = ahead(text, day.end, segment.end);
    if (subject?.by === 'client' && CLIENT_DELIVERS.some((word) => after.includes(word))) {
      cuts.push({ at: subject.at, role: 'promise', by: 'client', opener: { start: subject.at, end: day.start } });
    }
  }
  return cuts;
}
