import type { Client } from '../client/client.ts';

/** The headers of a client and of the one that is made of a part of it. */
export interface SplitHeaders {
  readonly left: Client;
  readonly made: Client;
}

/**
 * What of a client's header goes along when it is split. Shared, and therefore copied where `made` has nothing of its own: who brought both,
 * why the stage or the grade both start with is what it is. Ticks and documents that rest on a touch go where the touch goes. All else is the
 * original's own history and stays: moves of stage and grade, signals, other ticks and documents, facts, links, checklists, potential, address, rating, note.
 */
export function splitHeaders(from: Client, made: Client, movedTouches: ReadonlySet<string>): SplitHeaders {
  const { referredBy, outsideReason, gradeOverride } = from;
  const isTicked = ({ evidence }: NonNullable<Client['criteria']>[number]) =>
    evidence.kind === 'touch' && evidence.ref !== undefined && movedTouches.has(evidence.ref);
  const isFiled = ({ touchId }: NonNullable<Client['files']>[number]) =>
    touchId !== undefined && movedTouches.has(touchId);
  const criteria = divided(from.criteria, isTicked);
  const files = divided(from.files, isFiled);
  return {
    left: withLists(from, criteria.stay, files.stay),
    made: withLists(
      {
        ...(referredBy === undefined || referredBy.clientId === made.id ? {} : { referredBy }),
        ...(outsideReason === undefined || made.stage !== from.stage ? {} : { outsideReason }),
        ...(gradeOverride === undefined || made.grade !== from.grade ? {} : { gradeOverride }),
        ...made,
      },
      withoutTwins(made.criteria, criteria.go),
      withoutTwins(made.files, files.go),
    ),
  };
}

interface Divided<T> {
  readonly stay: readonly T[] | undefined;
  readonly go: readonly T[];
}

function divided<T>(list: readonly T[] | undefined, goes: (each: T) => boolean): Divided<T> {
  const go = list?.filter(goes) ?? [];
  return { stay: go.length === 0 ? list : list?.filter((each) => !goes(each)), go };
}

function withoutTwins<T extends { readonly id: string }>(own: readonly T[] | undefined, more: readonly T[]) {
  const ids = new Set(own?.map(({ id }) => id));
  const added = more.filter(({ id }) => !ids.has(id));
  return added.length === 0 ? own : [...(own ?? []), ...added];
}

/** A header with these lists; one that has become empty is left out, one that was is left alone. */
function withLists(client: Client, criteria: Client['criteria'], files: Client['files']): Client {
  if (criteria === client.criteria && files === client.files) return client;
  const { criteria: _criteria, files: _files, ...rest } = client;
  return {
    ...rest,
    ...(criteria === undefined || criteria.length === 0 ? {} : { criteria }),
    ...(files === undefined || files.length === 0 ? {} : { files }),
  };
}
