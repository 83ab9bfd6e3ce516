import type { Client } from '../client/client.ts';
import { dossierAsChanges } from '../dossier/apply.ts';
import type { Change, Dossier } from '../dossier/dossier.ts';
import type { Person } from '../client/person.ts';
import { withAliases } from '../portal-alias/portal-alias.ts';
import { removal } from './move.ts';
import { splitHeaders } from './split-header.ts';

/** What goes to the new client. Follow-ups go with the touch they came out of, whether or not they are named. */
export interface SplitChoice {
  /** Ids of people, touches, holdings, loans and follow-ups. */
  readonly recordIds: ReadonlySet<string>;
  /** Aliases that are the new client's names. */
  readonly aliases: readonly string[];
}

/** Why a client is not split. `nothing`: neither a record nor an alias was chosen; `sameId`: the new client must be new. */
export type SplitRefusal = 'nothing' | 'sameId';

/**
 * The changes that make two clients of one: `made` is the new client's header, the chosen records move to it under their
 * own ids. A person whom touches on both sides name stands on both sides afterwards, the copy under a new id. What of the
 * header goes along says {@link splitHeaders}.
 */
export function splitClient(
  from: Dossier,
  made: Client,
  { recordIds, aliases }: SplitChoice,
  newId: () => string,
): { readonly ok: true; readonly changes: readonly Change[] } | { readonly ok: false; readonly reason: SplitRefusal } {
  if (made.id === from.client.id) return { ok: false, reason: 'sameId' };
  const movesTouch = new Set(from.touches.filter(({ id }) => recordIds.has(id)).map(({ id }) => id));
  const moves = (id: string, touchId?: string) =>
    recordIds.has(id) || (touchId !== undefined && movesTouch.has(touchId));
  const movedAliases = from.client.aliases.filter((alias) => aliases.includes(alias));
  const records = dossierAsChanges(from).filter(({ kind }) => kind !== 'client');
  const isMoved = (change: Change) =>
    change.op === 'put' && moves(change.record.id, change.kind === 'followUp' ? change.record.touchId : undefined);
  if (!records.some(isMoved) && movedAliases.length === 0) return { ok: false, reason: 'nothing' };

  const [clientId, there] = [from.client.id, made.id];
  const own = new Set(from.people.map(({ id }) => id));
  const copies = sharedPeople(from, recordIds, movesTouch, newId);
  const headers = splitHeaders(from.client, made, movesTouch);
  const changes: Change[] = [
    {
      op: 'put',
      kind: 'client',
      clientId: there,
      record: { ...headers.made, aliases: [...new Set([...made.aliases, ...movedAliases])] },
    },
  ];
  // What was answered on a portal was answered for both in one: which of them was meant is asked again.
  const isOtherHeader = headers.left !== from.client || from.client.portalAliases !== undefined;
  if (movedAliases.length > 0 || isOtherHeader) {
    const left = from.client.aliases.filter((alias) => !movedAliases.includes(alias));
    const record = withAliases({ ...headers.left, aliases: left }, []);
    changes.push({ op: 'put', kind: 'client', clientId, record });
  }
  for (const { person, copyId } of copies.values()) {
    const isGoing = !recordIds.has(person.id);
    const record = { ...acquainted(person, isGoing, own, recordIds, copies), id: copyId };
    changes.push({ op: 'put', kind: 'person', clientId: isGoing ? there : clientId, record });
  }
  for (const change of records) {
    if (change.op !== 'put') continue;
    const isGoing = isMoved(change);
    if (isGoing) changes.push(removal(change));
    const record =
      change.kind === 'person'
        ? acquainted(change.record, isGoing, own, recordIds, copies)
        : relinked(change, isGoing, recordIds, copies, movesTouch);
    if (isGoing || record !== change.record) {
      changes.push({ ...change, clientId: isGoing ? there : clientId, record } as Change);
    }
  }
  return { ok: true, changes };
}

type Copies = ReadonlyMap<string, { readonly person: Person; readonly copyId: string }>;

/** People whom a touch on the other side names. */
function sharedPeople(
  { people, touches }: Dossier,
  recordIds: ReadonlySet<string>,
  movesTouch: ReadonlySet<string>,
  newId: () => string,
): Copies {
  const copies = new Map<string, { person: Person; copyId: string }>();
  for (const person of people) {
    const isAcross = touches.some(
      ({ id, personIds }) => personIds.includes(person.id) && movesTouch.has(id) !== recordIds.has(person.id),
    );
    if (isAcross) copies.set(person.id, { person, copyId: newId() });
  }
  return copies;
}

/** A person who knows only people on their own side; who stands on both is known on both. */
function acquainted(
  person: Person,
  isGoing: boolean,
  people: ReadonlySet<string>,
  recordIds: ReadonlySet<string>,
  copies: Copies,
): Person {
  const { knows, ...rest } = person;
  if (knows === undefined) return person;
  const there = knows.flatMap((id) =>
    !people.has(id) || recordIds.has(id) === isGoing ? id : (copies.get(id)?.copyId ?? []),
  );
  if (there.join() === knows.join()) return person;
  return there.length === 0 ? rest : { ...rest, knows: there };
}

/** A record that names only what is on its own side. */
function relinked(
  change: Extract<Change, { op: 'put' }>,
  isGoing: boolean,
  recordIds: ReadonlySet<string>,
  copies: Copies,
  movesTouch: ReadonlySet<string>,
): Extract<Change, { op: 'put' }>['record'] {
  if (change.kind === 'touch') {
    const ids = change.record.personIds.map((id) =>
      recordIds.has(id) === isGoing ? id : (copies.get(id)?.copyId ?? id),
    );
    return ids.join() === change.record.personIds.join() ? change.record : { ...change.record, personIds: ids };
  }
  if (change.kind === 'followUp' && change.record.touchId !== undefined && isGoing) {
    // Chosen without its touch: the touch stays where it was.
    if (movesTouch.has(change.record.touchId)) return change.record;
    const { touchId: _, ...rest } = change.record;
    return rest;
  }
  return change.record;
}
