import type { Channel } from '../touch/touch.ts';
import type { Clause, LineParts } from './line-parts.ts';
import type { Chip, Span } from './parsed-log.ts';
import { CHANNEL_WORDS } from './words/channel-words.ts';
import { type FoundWord, makeWordFinder } from './word-finder.ts';

const GUESSED = 0.7;
/** How far 公司 or 厂 may stand from 去 or 到. */
const REACH = 10;
const GOING = ['去', '到', '跑', '赴', '前往'];
const PLACES = [
  '公司',
  '厂',
  '企业',
  '单位',
  '工地',
  '项目部',
  '园区',
  '门店',
  '仓库',
  '车间',
  '那里',
  '那儿',
  '家里',
  '现场',
  '总部',
  '那边',
];
/** What makes of 去 in a next step no going there: 发过去, 去电. */
const NOT_BEFORE_GO = '发寄送传失回出带拿转打报推补交';
const NOT_AFTER_GO = '电年掉函信微短邮除向';
/** In a next step these are calls: 明早再打. */
const RINGING_AGAIN = ['再打', '打给', '打过去', '回拨'];
/** 用电, 家电 before a name are no calls. */
const NOT_BEFORE_RING = '用家发水供机光充断停';
const NO_GOING = '失过回出收签达直遇迟下交找得看';

/** The words for channels in a folded text. */
export const findChannels = makeWordFinder(CHANNEL_WORDS);

/** The way of the contact: the first word for one outside promises and next steps. */
export function contactChannel({ text, people }: LineParts, clauses: readonly Clause[]): Chip<Channel> | undefined {
  for (const clause of clauses) {
    if (clause.role !== 'contact') continue;
    const hit = channelsOf(text, clause)[0] ?? ringing(text, people, clause);
    if (hit) return toChip(hit);
  }
  // 张会计微信说周五发来: the way stands within the words that open the promise.
  for (const { opener } of clauses) {
    const hit = opener && channelsOf(text, opener)[0];
    if (hit) return toChip(hit);
  }
  return undefined;
}

/** The way of a next step, where it is said: 上门, 再打电话, 再去. */
export function chosenChannel({ text }: LineParts, clause: Clause): Channel | undefined {
  const hit = channelsOf(text, clause)[0];
  if (hit) return hit.meaning;
  const body = text.slice(clause.start, clause.end);
  if (RINGING_AGAIN.some((word) => body.includes(word))) return 'call';
  return isGoing(body) ? 'visit' : undefined;
}

/** 电马总: ringing somebody up in one character. */
function ringing(text: string, people: readonly Span[], { start, end }: Span): FoundWord<Channel> | undefined {
  for (let at = start; at < end; at += 1) {
    const isHere = text[at] === '电' && people.some((person) => person.start === at + 1);
    if (isHere && !NOT_BEFORE_RING.includes(text[at - 1] || '-'))
      return { start: at, end: at + 1, meaning: 'call', word: '电' };
  }
  return undefined;
}

/** 再去, 去一趟, 过去看看: in a next step that is going to see them. */
function isGoing(body: string): boolean {
  for (let at = body.indexOf('去'); at >= 0; at = body.indexOf('去', at + 1)) {
    const before = body[at - 1] === '过' ? body[at - 2] : body[at - 1];
    if (!NOT_BEFORE_GO.includes(before || '-') && !NOT_AFTER_GO.includes(body[at + 1] || '-')) return true;
  }
  return body.includes('再跑');
}

function toChip({ meaning, start, end, word }: FoundWord<Channel>): Chip<Channel> {
  const isGuess = GOING.includes(word);
  return Object.freeze({ value: meaning, start, end, ...(isGuess ? { confidence: GUESSED } : {}) });
}

function channelsOf(text: string, { start, end }: Span): FoundWord<Channel>[] {
  const body = text.slice(start, end);
  const words = findChannels(body);
  const going = goingSomewhere(body);
  return [...words, ...(going ? [going] : [])]
    .map((hit) => ({ ...hit, start: hit.start + start, end: hit.end + start }))
    .sort((a, b) => a.start - b.start);
}

/** 去王总公司, 到赵总厂里, but not 到了行里 and 收到公司回函. */
function goingSomewhere(body: string): FoundWord<Channel> | undefined {
  for (let at = 0; at < body.length; at += 1) {
    const word = GOING.find((each) => body.startsWith(each, at));
    if (!word || NO_GOING.includes(body[at - 1] || '-')) continue;
    const after = body.slice(at + word.length, at + word.length + REACH);
    if (PLACES.some((place) => after.includes(place))) {
      return { start: at, end: at + word.length, meaning: 'visit', word };
    }
  }
  return undefined;
}
