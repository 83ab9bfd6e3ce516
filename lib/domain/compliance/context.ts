import type { WordingClass } from '../content/forbidden-word.ts';
import { SURNAMES } from '../quick-log/words/surnames.ts';
import * as words from './context-words.ts';
import { BREAK, type FoldedText, PRONOUNS } from './fold-wording.ts';
import { isHan } from './letters.ts';
import type { Match } from './match-phrase.ts';

/** Words are folded as the text is. */
const folded = (text: string) => text.replace(/[您咱俺她]/g, (unit) => PRONOUNS.get(unit) ?? unit);
const either = (list: readonly string[]) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(folded)
    .join('|');

const DENIED = new RegExp(`(?:${either(words.DENIALS)})(?:${either(words.FILLERS)}){0,7}$`);
const FORBIDDEN = new RegExp(either(words.FORBIDS));

/** Said to somebody, it is the manager's own. */
const NOT_TO = '(?<![跟对向和给与同](?:[^我]{0,3}))';
const saidBy = (list: readonly string[], not = '') =>
  new RegExp(`${not}(?:${either(list)})(?!.*(?:${either(words.OURS)}))`);
const ASKED = saidBy(words.ASKS);
const SAID = saidBy(words.OTHERS_SAY, NOT_TO);
const RIVALS_SAID = saidBy(words.RIVALS);
const WANTED = new RegExp(`(?:${either(words.OTHERS_WANT)}).?$`);
const ASSURED = new RegExp(either(words.ASSURES));
const MENTIONED = new RegExp(either(words.MENTIONS));
const ENDED = new RegExp(`^(?:${either([...words.DENIED_AFTER, ...words.QUESTIONS_AFTER])})[的了啊呀吧]?$`);
const MET = new RegExp(`(?:^|${either(words.BEFORE_NAMES)})$`);
const NAMED_ON = new RegExp(`^(?:${either(words.AFTER_NAMES)})`);
/** A question mark not farther after a phrase than this belongs to it. */
const ASKED_WITHIN = 2;

/**
 * Whether what stands around a phrase takes its meaning away: it is denied, forbidden, asked for, somebody else's, merely mentioned,
 * or part of a name.
 */
export function isHarmless(text: FoldedText, match: Match, kind: WordingClass): boolean {
  const before = beforeOf(text, match.from);
  const after = afterOf(text, match.to);
  if (match.isPlain && match.to - match.from === 2 && isName(before, after)) return true;
  if (!ASSURED.test(before)) {
    if (DENIED.test(before) || FORBIDDEN.test(before) || ASKED.test(before)) return true;
    if (SAID.test(before) || WANTED.test(before)) return true;
    // What is said of a rival is what disparages him.
    if (kind !== 'disparagement' && RIVALS_SAID.test(before)) return true;
  }
  if (ENDED.test(after) || MENTIONED.test(after.slice(0, words.NEAR))) return true;
  for (let at = match.to - 1; at < match.to + ASKED_WITHIN; at += 1) if (text.asked.has(at)) return true;
  return false;
}

/** Whether nothing but a word or two that lists further things stands between the end of one phrase and the beginning of the next. */
export function isListedAfter({ units, breaks }: FoldedText, end: number, from: number): boolean {
  if (from < end || from - end > 2) return false;
  for (let at = end; at <= from; at += 1) if (breaks[at] === BREAK.clause) return false;
  return /^(?:和|或|与|及|以及|或者|还|也|又)?$/.test(units.slice(end, from).join(''));
}

/** What stands before a unit in its clause; a list belongs to one clause. */
function beforeOf({ units, breaks }: FoldedText, from: number): string {
  let start = from;
  while (start > 0 && from - start < words.FAR && breaks[start] !== BREAK.clause) start -= 1;
  return units.slice(start, from).join('');
}

/** What stands after a phrase to the end of its clause. */
function afterOf({ units, breaks }: FoldedText, to: number): string {
  let end = to;
  while (end < units.length && end - to < words.FAR && breaks[end] !== BREAK.clause) end += 1;
  return units.slice(to, end).join('');
}

function isName(before: string, after: string): boolean {
  if (NAMED_ON.test(after) && !after.startsWith('总是') && !after.startsWith('里')) return true;
  const surname = before.at(-1);
  if (surname === undefined || !isHan(surname) || !SURNAMES.has(surname) || words.NO_SURNAMES.has(surname))
    return false;
  return MET.test(before.slice(0, -1));
}
