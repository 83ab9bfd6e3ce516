import { type Day, fromDayNumber, isDay } from '../../calendar/day.ts';
import { foldWidth, saysNothing } from './clean.ts';

/** A day read from a cell. */
export interface ReadDay {
  readonly day: Day;
  /** `HH:MM`, when the cell had a time of day. */
  readonly time?: string;
  /** The year stood with two digits, and the century is a guess. */
  readonly isTwoDigitYear?: true;
}

const TIME = String.raw`(?:[ T]*(上午|下午|[AP]M)?[ ]*(\d{1,2})[:时点](\d{1,2})分?(?:[:]?(\d{1,2})(?:\.\d+)?秒?)?[ ]*([AP]M)?(?:Z|[+-]\d\d:?\d\d)?)?`;
const WEEKDAY = String.raw`(?:[ ]*\(?(?:星期|周)[一二三四五六日天]\)?)?`;
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4}|\d{2})[ ]*([年./-])[ ]*(\d{1,2})[ ]*([月./-])[ ]*(\d{1,2})[ ]*[日号]?${WEEKDAY}${TIME}$`,
  'i',
);
const MONTH_FIRST = new RegExp(String.raw`^(\d{1,2})[/](\d{1,2})[/](\d{4})${TIME}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[ T]?(\d{2}):?(\d{2})(?::?\d{2}(?:\.\d+)?)?)?$/;
const NAMED = /^(\d{1,2})[- ]([A-Z]{3})[A-Z]*[- ,]+(\d{4}|\d{2})$/i;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** Bare numbers between 1954 and 2119 may be days; any other number of five digits is none. */
const SERIAL_FIRST = 20_000;
const SERIAL_LAST = 80_000;
/** 1900-03-01 and 9999-12-31, the first and last day on which Excel and the calendar agree. */
const SERIAL_LEAST = 61;
const SERIAL_MOST = 2_958_465;
/** Days from 1970-01-01 back to the day of serial 0: 1899-12-30, as Excel counts from March 1900 on. */
const EPOCH_1900 = -25_569;
/** The 1904 system starts this many days later. */
const SHIFT_1904 = 1462;
/** Systems write these where a day is missing or never comes. */
const NO_DAY = /^(?:0+|0{4}[-/.]0{1,2}[-/.]0{1,2}.*|1900[-/.]0?1[-/.]0?0|9999\D?12\D?31\D?|长期|永久|无固定期限)$/;

/**
 * A day in any usual form: 2026年3月5日, 2026/3/5, 2026.3.5, 20260305, 26/3/5, 3/25/2026 (only where it cannot mean
 * anything else), 5-Mar-2026, date and time, and Excel's serial (`is1904`: counted from 1904). `none` where the cell
 * says that there is no day; undefined where it is no day.
 */
export function readDay(text: string, is1904 = false): ReadDay | 'none' | undefined {
  const folded = foldWidth(text).trim();
  if (saysNothing(folded) || NO_DAY.test(folded)) return 'none';
  const parts = YEAR_FIRST.exec(folded);
  if (parts) {
    const [, year = '', first, month = '', second, day = ''] = parts;
    if ((first === '年') !== (second === '月')) return undefined;
    return make(year, month, day, timeOf(parts, 6));
  }
  const compact = COMPACT.exec(folded);
  if (compact) {
    const [, year = '', month = '', day = '', hour, minute] = compact;
    return make(year, month, day, clock(hour, minute, undefined));
  }
  if (SERIAL.test(folded)) {
    const serial = Number(folded);
    return serial >= SERIAL_FIRST - (is1904 ? SHIFT_1904 : 0) && serial <= SERIAL_LAST
      ? fromSerial(serial, is1904)
      : undefined;
  }
  const named = NAMED.exec(folded);
  if (named) return make(named[3] ?? '', String(MONTHS.indexOf((named[2] ?? '').toUpperCase()) + 1), named[1] ?? '');
  const american = MONTH_FIRST.exec(folded);
  // 3/5/2026 is March in one country and May in the next; 3/25/2026 is not.
  if (american && Number(american[2]) > 12) {
    return make(american[3] ?? '', american[1] ?? '', american[2] ?? '', timeOf(american, 4));
  }
  return undefined;
}

/**
 * The day of an Excel serial with its time of day, to the minute; undefined where Excel and the calendar disagree (before
 * March 1900 Excel counts a 29th of February that never was) and after 9999.
 */
export function fromSerial(serial: number, is1904: boolean): ReadDay | undefined {
  const shifted = serial + (is1904 ? SHIFT_1904 : 0);
  const minutes = Math.round((shifted % 1) * 1440);
  const whole = Math.floor(shifted) + (minutes === 1440 ? 1 : 0);
  if (!(whole >= SERIAL_LEAST && whole <= SERIAL_MOST)) return undefined;
  const day = fromDayNumber(whole + EPOCH_1900);
  const rest = minutes % 1440;
  return rest === 0 ? { day } : { day, time: `${pad(Math.floor(rest / 60))}:${pad(rest % 60)}` };
}

/** A time of day as `HH:MM`: 14:30, 14:30:05, 14时30分, 下午2:30; undefined when it is none. */
export function readTime(text: string): string | undefined {
  const match = /^(上午|下午|[AP]M)?\s*(\d{1,2})[:时点](\d{1,2})分?(?::?\d{1,2}秒?)?\s*([AP]M)?$/i.exec(
    foldWidth(text).trim(),
  );
  return match ? clock(match[2], match[3], match[1] ?? match[4]) : undefined;
}

/** Month and day of birth as `MM-DD`, from a full day or from month and day alone; the year is dropped. */
export function readBirthday(text: string, is1904 = false): string | 'none' | undefined {
  const folded = foldWidth(text).trim();
  const short = /^(\d{1,2})[月./-](\d{1,2})[日号]?$/.exec(folded);
  // 2000 was a leap year: the 29th of February is a birthday.
  if (short) return isDay(`2000-${pad(short[1])}-${pad(short[2])}`) ? `${pad(short[1])}-${pad(short[2])}` : undefined;
  const full = readDay(folded, is1904);
  return full === undefined || full === 'none' ? full : full.day.slice(5);
}

function timeOf(parts: RegExpExecArray, from: number): string | undefined {
  return clock(parts[from + 1], parts[from + 2], parts[from] ?? parts[from + 4]);
}

function clock(hour: string | undefined, minute: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || minute === undefined) return undefined;
  const isAfternoon = half !== undefined && /下午|PM/i.test(half);
  const hours = Number(hour) + (isAfternoon && Number(hour) < 12 ? 12 : 0);
  const text = `${pad(hours)}:${pad(minute)}`;
  // Midnight is what systems write when they know the day alone.
  return hours < 24 && Number(minute) < 60 && text !== '00:00' ? text : undefined;
}

function make(year: string, month: string, day: string, time?: string): ReadDay | undefined {
  const isShort = year.length === 2;
  const full = isShort ? (Number(year) < 70 ? `20${year}` : `19${year}`) : year;
  const text = `${full}-${pad(month)}-${pad(day)}`;
  if (!isDay(text) || full < '1900' || full > '2199') return undefined;
  return { day: text, ...(time ? { time } : {}), ...(isShort ? { isTwoDigitYear: true as const } : {}) };
}

function pad(value: string | number | undefined): string {
  return String(value ?? '').padStart(2, '0');
}
