import type { StoredDossier } from '../db/stored.ts';
import type { Stamp } from '../domain/clock/hlc.ts';
import { dossierAsEffects, type Effect, inverseOf } from '../domain/dossier/apply.ts';
import type { Change, Dossier } from '../domain/dossier/dossier.ts';

/** The effects of a list by client, in their order. */
export function byClient(effects: readonly Effect[]): ReadonlyMap<string, readonly Effect[]> {
  const groups = new Map<string, Effect[]>();
  for (const effect of effects) {
    const group = groups.get(effect.clientId);
    if (group) group.push(effect);
    else groups.set(effect.clientId, [effect]);
  }
  return groups;
}

/** Whether these effects made their client. */
export function makesClient(effects: readonly Effect[]): boolean {
  return effects.some(({ kind, before }) => kind === 'client' && before === undefined);
}

/**
 * Whether what an import did to one client can be taken back without losing anything done since: every record it wrote is
 * as it left it, nothing written since refers to a record that would go, and a client it made has no others. `now`: the
 * client as it is; `stamp`: that of the entry with these effects.
 */
export function isUntouched(
  effects: readonly Effect[],
  now: Pick<StoredDossier, 'dossier' | 'since' | 'stamps'>,
  stamp: Stamp,
): boolean {
  const records = new Map(dossierAsEffects(now.dossier).map(({ id, after }) => [id, after]));
  // One that was written again to the same content (another import that was taken back) is as it was left, too.
  const isAsLeft = ({ id, after }: Effect) =>
    records.has(id) && ((now.stamps[id] ?? now.since) === stamp || isSame(records.get(id), after));
  if (!effects.every(isAsLeft)) return false;
  if (makesClient(effects)) return records.size === effects.length;
  const going = new Set(effects.filter(({ before }) => before === undefined).map(({ id }) => id));
  return !refersTo(now.dossier, going);
}

/** The changes that take effects on one client back, last first. A client that was made goes with all it has. */
export function takingBack(effects: readonly Effect[]): readonly Change[] {
  const [first] = effects;
  if (!first) return [];
  const { clientId } = first;
  if (makesClient(effects)) return [{ op: 'remove', kind: 'client', clientId, id: clientId }];
  return effects.map(inverseOf).reverse();
}

/** Whether a record that stays names one that goes. */
export function refersTo({ touches, followUps }: Dossier, going: ReadonlySet<string>): boolean {
  return (
    touches.some(({ id, personIds }) => !going.has(id) && personIds.some((person) => going.has(person))) ||
    followUps.some(({ id, touchId }) => !going.has(id) && touchId !== undefined && going.has(touchId))
  );
}

/** Whether two records say the same; the order of their fields says nothing. */
function isSame(a: object | undefined, b: object | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return sortedText(a) === sortedText(b);
}

function sortedText(record: object): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
