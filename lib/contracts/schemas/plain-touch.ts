import { isDay } from '../../domain/calendar/day.ts';
import { CHANNELS, type Touch } from '../../domain/touch/touch.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const LONGEST_TEXT = 5000;
const MOST_PEOPLE = 50;
const REQUIRED = 6;
const CHANNEL_SET: ReadonlySet<unknown> = new Set(CHANNELS);

/**
 * Whether something is beyond doubt a touch as most are: nothing but channel, day, text, effect and people. The schema would say
 * the same and take five times as long, which is most of an import's time. What this does not know is the schema's to judge.
 */
export function isPlainTouch(record: object): record is Touch {
  let required = 0;
  for (const key in record) {
    const value = (record as Record<string, unknown>)[key];
    const isRight = isRightAt(key, value);
    if (!isRight) return false;
    if (key !== 'time') required += 1;
  }
  return required === REQUIRED;
}

function isRightAt(key: string, value: unknown): boolean {
  switch (key) {
    case 'id':
      return isId(value);
    case 'channel':
      return CHANNEL_SET.has(value);
    case 'day':
      return typeof value === 'string' && isDay(value);
    case 'time':
      return typeof value === 'string' && TIME.test(value);
    case 'text':
      return typeof value === 'string' && value.length <= LONGEST_TEXT;
    case 'isEffective':
      return typeof value === 'boolean';
    case 'personIds':
      // Spread: `every` passes over holes.
      return Array.isArray(value) && value.length <= MOST_PEOPLE && [...value].every(isId);
    default:
      return false;
  }
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && UUID.test(value);
}
