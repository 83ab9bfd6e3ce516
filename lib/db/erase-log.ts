import type { Cause } from '../domain/audit/cause.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import { withoutReferral, withoutReferrals } from './erase-referrals.ts';
import type { Touched, WrittenEntry } from './log.ts';

/** One thing to erase, accounted for by one entry of the log: a whole client, or some records of clients that stay. */
export type ErasurePart =
  | { readonly clientId: string; readonly rule?: string }
  | { readonly records: RecordIds; readonly rule?: string };

/** Ids of records by the client they belong to. */
export type RecordIds = ReadonlyMap<string, ReadonlySet<string>>;

/** What is leaving, so that any entry can be asked about it quickly. */
export interface Leaving {
  readonly parts: readonly ErasurePart[];
  /** Clients that leave as a whole. */
  readonly clients: ReadonlyMap<string, number>;
  /** Records that leave alone: by client, then by record. The numbers are places in `parts`. */
  readonly records: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Prepare parts for {@link withoutLeaving}. A client that leaves as a whole needs none of its records named. */
export function leavingOf(parts: readonly ErasurePart[]): Leaving {
  const clients = new Map<string, number>();
  for (const [index, part] of parts.entries()) if ('clientId' in part) clients.set(part.clientId, index);
  const records = new Map<string, Map<string, number>>();
  for (const [index, part] of parts.entries()) {
    if ('clientId' in part) continue;
    for (const [clientId, ids] of part.records) {
      if (clients.has(clientId)) continue;
      const known = records.get(clientId) ?? new Map<string, number>();
      records.set(clientId, known);
      for (const id of ids) known.set(id, index);
    }
  }
  return { parts, clients, records };
}

/**
 * An entry without what is leaving, and for which parts it had to be rewritten; undefined when it holds nothing of them. An
 * entry that is left without effects keeps its stamp and what was done, not the words that went with it.
 */
export function withoutLeaving(
  entry: WrittenEntry,
  leaving: Leaving,
): { readonly entry: WrittenEntry; readonly parts: ReadonlySet<number> } | undefined {
  const parts = new Set<number>();
  const leaves = (part: number | undefined) => {
    if (part !== undefined) parts.add(part);
    return part !== undefined;
  };
  const isLeaving = (clientId: string) => leaves(leaving.clients.get(clientId));
  const effects = entry.effects
    .filter(({ clientId, id }) => !leaves(leaving.clients.get(clientId) ?? leaving.records.get(clientId)?.get(id)))
    .map((effect) => withoutReferrals(effect, isLeaving));
  const made = entry.made
    ?.filter(({ client }) => !isLeaving(client.id))
    .map((dossier) => {
      const records = leaving.records.get(dossier.client.id);
      const kept = records ? withoutRecords(dossier, (id) => leaves(records.get(id))) : dossier;
      return { ...kept, client: withoutReferral(kept.client, isLeaving) };
    });
  const touched = entry.touched
    ?.filter((each) => !isLeaving(each.id) && !quoted(each, leaving).map(leaves).includes(true))
    .map((each) => withoutReferralId(each, isLeaving));
  const isEmptied = effects.length + (made?.length ?? 0) === 0 && entry.effects.length + (entry.made?.length ?? 0) > 0;
  const cause = withoutClient(entry.cause, isLeaving, isEmptied);
  if (parts.size === 0) return undefined;
  return { entry: { ...entry, cause, effects, ...(made ? { made } : {}), ...(touched ? { touched } : {}) }, parts };
}

/** A dossier without those of its records that leave; its client stays. */
export function withoutRecords(dossier: Dossier, leaves: (recordId: string) => boolean): Dossier {
  const stay = <T extends { readonly id: string }>(list: readonly T[]) => list.filter(({ id }) => !leaves(id));
  return {
    client: dossier.client,
    people: stay(dossier.people),
    touches: stay(dossier.touches),
    holdings: stay(dossier.holdings),
    loans: stay(dossier.loans),
    followUps: stay(dossier.followUps),
    ...(dossier.opportunities ? { opportunities: stay(dossier.opportunities) } : {}),
  };
}

function withoutReferralId(each: Touched, isLeaving: (clientId: string) => boolean): Touched {
  if (!each.summary) return each;
  const { referredById, linkedIds, ...summary } = each.summary;
  const stay = linkedIds?.filter((id) => !isLeaving(id));
  const isReferrerLeaving = referredById !== undefined && isLeaving(referredById);
  if (!isReferrerLeaving && stay?.length === linkedIds?.length) return each;
  return {
    ...each,
    summary: {
      ...summary,
      ...(referredById === undefined || isReferrerLeaving ? {} : { referredById }),
      ...(stay === undefined || stay.length === 0 ? {} : { linkedIds: stay }),
    },
  };
}

/** Leaving records whose text stands in a summary. */
function quoted({ id, summary }: Touched, { records }: Leaving): number[] {
  const leaving = records.get(id);
  if (!leaving || !summary) return [];
  return [...summary.followUps, ...(summary.deals ?? [])].flatMap((record) => leaving.get(record.id) ?? []);
}

function withoutClient(cause: Cause, leaves: (clientId: string) => boolean, isEmptied: boolean): Cause {
  if (cause.type === 'reveal') return leaves(cause.clientId) ? { ...cause, clientId: '' } : cause;
  // The reason is free text and may say whom the file was for.
  if (cause.type === 'export' && cause.clientId !== undefined && leaves(cause.clientId)) {
    const { clientId: _, ...rest } = cause;
    return { ...rest, reason: '' };
  }
  // A file that held nobody else may be named after the client.
  if (cause.type === 'import' && isEmptied) return { ...cause, source: '' };
  return cause;
}
