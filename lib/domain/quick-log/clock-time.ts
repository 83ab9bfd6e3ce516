import { SPOKEN_NUMBER as N, spokenNumber } from '../calendar/spoken-number.ts';
import type { Chip, Span } from './parsed-log.ts';

const PART = '(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|早|晚)?';
const DIGITAL = new RegExp(`${PART} ?(\\d{1,2}):(\\d{2})(?![\\d:])`, 'y');
const SPOKEN = new RegExp(
  `${PART} ?(${N})点(?:钟|整)?(半|一刻|三刻|${N}分?)?(?![意建要问想看需多个位]|[\\d一二两三四五六七八九十])`,
  'y',
);
const STARTS = new Set('0123456789零一二两三四五六七八九十凌清早上中下傍晚夜');
const NUMERALS = '0123456789零一二两三四五六七八九十';
const WEEKDAYS = '一二三四五六';
const AFTERNOON = new Set(['下午', '傍晚', '晚上', '夜里', '晚']);
/** Up to six o'clock nobody visits before noon unless the line says so. */
const LAST_HOUR_OF_AFTERNOON = 6;

/** Clock times of a folded text, `HH:MM`. 三点 without a part of the day is in the afternoon (1 to 6). */
export function findTimes(text: string): Chip<string>[] {
  const found: Chip<string>[] = [];
  let at = 0;
  while (at < text.length) {
    const hit = STARTS.has(text[at] as string) && !isInNumber(text, at) ? timeAt(text, at) : undefined;
    if (hit) found.push(hit);
    at = hit ? hit.end : at + 1;
  }
  return found;
}

/** Whether a numeral goes on there that began before; 下午 always begins something of its own. */
function isInNumber(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  if (before === '' || !NUMERALS.includes(text[at] as string)) return false;
  // 周三14:00, 周五十点: the numeral before belongs to the day.
  if (WEEKDAYS.includes(before) && '周期拜'.includes(text[at - 2] || '-')) return false;
  return '0123456789.:加一二三四五六七八九十第几'.includes(before);
}

function timeAt(text: string, at: number): (Chip<string> & Span) | undefined {
  for (const pattern of [DIGITAL, SPOKEN]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const minute = minutes(match[3]);
    // 明晚八点: the part of the day belongs to the word for the day.
    const part = match[1] ?? (text[at - 1] === '晚' ? '晚' : undefined);
    const hour = wallHour(spokenNumber(match[2] ?? ''), part, pattern === SPOKEN);
    if (!(hour < 24 && minute < 60)) continue;
    const two = (value: number) => String(value).padStart(2, '0');
    return Object.freeze({ value: `${two(hour)}:${two(minute)}`, start: at, end: at + match[0].length });
  }
  return undefined;
}

function minutes(text: string | undefined): number {
  if (!text) return 0;
  if (text === '半') return 30;
  if (text === '一刻') return 15;
  if (text === '三刻') return 45;
  return spokenNumber(text.endsWith('分') ? text.slice(0, -1) : text);
}

function wallHour(hour: number, part: string | undefined, isSpoken: boolean): number {
  if (part === undefined) return isSpoken && hour >= 1 && hour <= LAST_HOUR_OF_AFTERNOON ? hour + 12 : hour;
  if (part === '中午') return hour <= 2 ? hour + 12 : hour;
  return AFTERNOON.has(part) && hour >= 1 && hour < 12 ? hour + 12 : hour;
}
