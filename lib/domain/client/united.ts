import type { Client } from './client.ts';

/** What a client record can hold of each; see the schema of records. */
const MOST = Object.freeze({ criteria: 60, signals: 100 });

type Relationship = Pick<
  Client,
  'stageMoves' | 'criteria' | 'gradeOverride' | 'referredBy' | 'outsideReason' | 'signals' | 'potential'
>;

/**
 * What two entries of one client know of the relationship, as one. What goes with the stage (moves, why it is outside) comes from the entry
 * whose stage is kept, what goes with the grade from the one whose grade is; ticks and signals of both are kept, the kept entry's first.
 */
export function unitedRelationship(
  kept: Client,
  gone: Client,
  staged: Pick<Client, 'stageMoves' | 'outsideReason'>,
  graded: Pick<Client, 'gradeOverride'>,
): Relationship {
  const { stageMoves, outsideReason } = staged;
  const { gradeOverride } = graded;
  const referredBy = [kept, gone]
    .map((client) => client.referredBy)
    .find((referral) => referral !== undefined && referral.clientId !== kept.id && referral.clientId !== gone.id);
  const potential = kept.potential ?? gone.potential;
  const criteria = byId(kept.criteria, gone.criteria).slice(0, MOST.criteria);
  const signals = byId(kept.signals, gone.signals).slice(0, MOST.signals);
  return {
    ...(stageMoves === undefined ? {} : { stageMoves }),
    ...(outsideReason === undefined ? {} : { outsideReason }),
    ...(gradeOverride === undefined ? {} : { gradeOverride }),
    ...(referredBy === undefined ? {} : { referredBy }),
    ...(potential === undefined ? {} : { potential }),
    ...(criteria.length === 0 ? {} : { criteria }),
    ...(signals.length === 0 ? {} : { signals }),
  };
}

/** What goes with the stage where both entries stand at the same: the one's, filled up from the other's. */
export function sameStage(one: Client, other: Client): Pick<Client, 'stageMoves' | 'outsideReason'> {
  const stageMoves = one.stageMoves ?? other.stageMoves;
  const outsideReason = one.outsideReason ?? other.outsideReason;
  return {
    ...(stageMoves === undefined ? {} : { stageMoves }),
    ...(outsideReason === undefined ? {} : { outsideReason }),
  };
}

/** A client record without what {@link unitedRelationship} decides anew. */
export function withoutRelationship(client: Client): Omit<Client, keyof Relationship> {
  const { stageMoves, criteria, gradeOverride, referredBy, outsideReason, signals, potential, ...rest } = client;
  return rest;
}

function byId<T extends { readonly id: string }>(first: readonly T[] = [], second: readonly T[] = []): readonly T[] {
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !ids.has(id))];
}
