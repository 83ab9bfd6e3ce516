import type { Change, Dossier, DossierRecords, RecordKind } from './dossier.ts';

/** The list of a dossier that holds each kind of record; the client itself is the header and has none. */
const LIST_OF = Object.freeze({
  person: 'people',
  touch: 'touches',
  holding: 'holdings',
  loan: 'loans',
  followUp: 'followUps',
  opportunity: 'opportunities',
} as const satisfies Record<Exclude<RecordKind, 'client'>, keyof Dossier>);

/** What one change did: the record before and after; `undefined` where there was or is none. */
export type Effect = {
  [K in RecordKind]: {
    readonly kind: K;
    readonly clientId: string;
    readonly id: string;
    readonly before: DossierRecords[K] | undefined;
    readonly after: DossierRecords[K] | undefined;
  };
}[RecordKind];

/** The id of the record a change is about. */
export function changedId(change: Change): string {
  return change.op === 'put' ? change.record.id : change.id;
}

/**
 * Apply one change to a client's dossier. `undefined` stands for a client that does not exist: a record of an unknown
 * client is refused with `'gone'`. Removing the client removes the whole dossier.
 */
export function applyChange(
  dossier: Dossier | undefined,
  change: Change,
): { readonly dossier: Dossier | undefined; readonly effect: Effect } | 'gone' {
  const id = changedId(change);
  if (change.kind === 'client') {
    const before = dossier?.client;
    const after = change.op === 'put' ? change.record : undefined;
    const next = after && (dossier ? { ...dossier, client: after } : emptyDossier(after));
    return { dossier: next, effect: { kind: 'client', clientId: change.clientId, id, before, after } };
  }
  if (!dossier) return 'gone';
  const key = LIST_OF[change.kind];
  const list: readonly { readonly id: string }[] = dossier[key] ?? [];
  const before = list.find((record) => record.id === id);
  const after = change.op === 'put' ? change.record : undefined;
  const rest = before ? list.filter((record) => record.id !== id) : list;
  const effect = { kind: change.kind, clientId: change.clientId, id, before, after } as Effect;
  return { dossier: { ...dossier, [key]: after ? [...rest, after] : rest }, effect };
}

/** The change that takes an effect back. */
export function inverseOf(effect: Effect): Change {
  const { kind, clientId, id, before } = effect;
  return (before ? { op: 'put', kind, clientId, record: before } : { op: 'remove', kind, clientId, id }) as Change;
}

/** Every record of a dossier as `put` changes, header first. */
export function dossierAsChanges(dossier: Dossier): Change[] {
  const clientId = dossier.client.id;
  const changes: Change[] = [{ op: 'put', kind: 'client', clientId, record: dossier.client }];
  for (const kind of Object.keys(LIST_OF) as (keyof typeof LIST_OF)[]) {
    for (const record of dossier[LIST_OF[kind]] ?? []) changes.push({ op: 'put', kind, clientId, record } as Change);
  }
  return changes;
}

/** What making this dossier does, record by record, header first: the effects of {@link dossierAsChanges} on nothing. */
export function dossierAsEffects(dossier: Dossier): Effect[] {
  const clientId = dossier.client.id;
  return dossierAsChanges(dossier).map(
    (change) =>
      ({
        kind: change.kind,
        clientId,
        id: changedId(change),
        before: undefined,
        after: change.op === 'put' ? change.record : undefined,
      }) as Effect,
  );
}

function emptyDossier(client: Dossier['client']): Dossier {
  return { client, people: [], touches: [], holdings: [], loans: [], followUps: [] };
}
