import { RECORD_SCHEMAS } from '../../lib/contracts/schemas/records.schema.ts';
import { type Day, isDay } from '../../lib/domain/calendar/day.ts';
import { applyChange, dossierAsChanges } from '../../lib/domain/dossier/apply.ts';
import type { Change, Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { FollowUp } from '../../lib/domain/follow-up/follow-up.ts';

/** Numbers that must not leave: a mobile phone, a resident identity card, a bank card; all with the check digits they need. */
export const NUMBERS = Object.freeze(['13812345678', '11010519491231002X', '6222021234567890128']);
const PLANT = `电话${NUMBERS[0]}，证件${NUMBERS[1]}，账号${NUMBERS[2]}`;
/** Stands in every promise that is done or given up. */
export const CLOSED = '已了结的事';

const VISIT: Omit<FollowUp, 'due'> = Object.freeze({
  id: '019a0000-0000-7000-8000-000000000001',
  kind: 'nextStep',
  text: '走访',
  channel: 'visit',
  place: '厂区',
});

/** Ids lead nowhere once they are changed; nobody types them, nor the codes of registers. */
const NEVER = /^(id|key|uscc)$|Ids?$/;

/**
 * The dossier with {@link NUMBERS} in every field that takes free text: which those are is what the store's own schemas accept, so that a
 * field that is new is planted as well. Promises that are closed say {@link CLOSED}; a visit is planned for `today`.
 */
export function planted(dossier: Dossier, today: Day): Dossier {
  const marked = { ...dossier, followUps: [...dossier.followUps.map(markClosed), { ...VISIT, due: today }] };
  return dossierAsChanges(marked).reduce<Dossier>((whole, change) => {
    if (change.op !== 'put') return whole;
    const applied = applyChange(whole, { ...change, record: plantedRecord(change) } as Change);
    return applied === 'gone' || !applied.dossier ? whole : applied.dossier;
  }, marked);
}

function markClosed(item: FollowUp): FollowUp {
  const isClosed = item.doneOn !== undefined || item.droppedOn !== undefined;
  return isClosed ? { ...item, text: CLOSED } : item;
}

function plantedRecord({ kind, record }: Extract<Change, { op: 'put' }>): unknown {
  const schema = RECORD_SCHEMAS[kind];
  let current: unknown = record;
  for (const path of pathsOf(record)) {
    // Short fields have room for one.
    const changed = [PLANT, NUMBERS[0] as string].map((text) => replaced(current, path, text));
    current = changed.find((each) => schema.safeParse(each).success) ?? current;
  }
  return current;
}

/** Where the strings of a value stand that might be free text. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'string') {
    const isFixed = NEVER.test(path.at(-1) ?? '') || isDay(value) || value === CLOSED;
    return isFixed ? [] : [path];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => (NEVER.test(name) ? [] : pathsOf(each, [...path, name])));
}

function replaced(value: unknown, [first, ...rest]: readonly string[], text: string): unknown {
  if (first === undefined) return text;
  if (Array.isArray(value)) return value.map((each, at) => (String(at) === first ? replaced(each, rest, text) : each));
  const fields = value as Record<string, unknown>;
  return { ...fields, [first]: replaced(fields[first], rest, text) };
}
