import type { Client } from './client.ts';
import { MOST_PROCEDURES } from '../procedure/procedure.ts';
import { unitedFacts } from './fact.ts';
import { MOST_FILES } from './file-link.ts';
import { MOST_STATEMENTS } from '../finance/statement.ts';
import { MOST_PLANS } from '../research/plan.ts';
import { MOST_JUDGEMENTS } from '../risk/item.ts';
import { MOST_RISK_SIGNALS } from '../risk/signal.ts';
import { MOST_LINKS, unitedLinks } from './link.ts';

/** What a client record can hold of each; see the schema of records. */
const MOST = Object.freeze({
  criteria: 60,
  signals: 100,
  files: MOST_FILES,
  links: MOST_LINKS,
  procedures: MOST_PROCEDURES,
  statements: MOST_STATEMENTS,
  judgements: MOST_JUDGEMENTS,
  riskSignals: MOST_RISK_SIGNALS,
  researchPlans: MOST_PLANS,
});

type Relationship = Pick<
  Client,
  | 'stageMoves'
  | 'criteria'
  | 'gradeOverride'
  | 'gradeMoves'
  | 'referredBy'
  | 'outsideReason'
  | 'signals'
  | 'potential'
  | 'potentialOn'
  | 'files'
  | 'facts'
  | 'links'
  | 'procedures'
  | 'statements'
  | 'judgements'
  | 'riskSignals'
  | 'researchPlans'
>;

/**
 * What two entries of one client know of the relationship, as one. What goes with the stage (moves, why it is outside) comes from the entry
 * whose stage is kept, what goes with the grade from the one whose grade is; ticks, signals, documents, links,
 * checklists and what was found out about risks of both are kept, the kept entry's first; of a fact the later word.
 */
export function unitedRelationship(
  kept: Client,
  gone: Client,
  staged: Pick<Client, 'stageMoves' | 'outsideReason'>,
  graded: Pick<Client, 'gradeOverride' | 'gradeMoves'>,
): Relationship {
  const { stageMoves, outsideReason } = staged;
  const { gradeOverride, gradeMoves } = graded;
  const referredBy = [kept, gone]
    .map((client) => client.referredBy)
    .find((referral) => referral !== undefined && referral.clientId !== kept.id && referral.clientId !== gone.id);
  const { potential, potentialOn } = kept.potential === undefined ? gone : kept;
  const criteria = byId(kept.criteria, gone.criteria).slice(0, MOST.criteria);
  const signals = byId(kept.signals, gone.signals).slice(0, MOST.signals);
  const files = byId(kept.files, gone.files).slice(0, MOST.files);
  const facts = unitedFacts(kept.facts, gone.facts);
  const links = unitedLinks(kept.links, gone.links, [kept.id, gone.id]).slice(0, MOST.links);
  const procedures = byId(kept.procedures, gone.procedures).slice(0, MOST.procedures);
  const statements = byId(kept.statements, gone.statements).slice(0, MOST.statements);
  const judgements = byId(kept.judgements, gone.judgements).slice(0, MOST.judgements);
  const riskSignals = byId(kept.riskSignals, gone.riskSignals).slice(0, MOST.riskSignals);
  const researchPlans = byId(kept.researchPlans, gone.researchPlans).slice(0, MOST.researchPlans);
  return {
    ...(stageMoves === undefined ? {} : { stageMoves }),
    ...(outsideReason === undefined ? {} : { outsideReason }),
    ...(gradeOverride === undefined ? {} : { gradeOverride }),
    ...(gradeMoves === undefined ? {} : { gradeMoves }),
    ...(referredBy === undefined ? {} : { referredBy }),
    ...(potential === undefined ? {} : { potential }),
    ...(potential === undefined || potentialOn === undefined ? {} : { potentialOn }),
    ...(criteria.length === 0 ? {} : { criteria }),
    ...(signals.length === 0 ? {} : { signals }),
    ...(files.length === 0 ? {} : { files }),
    ...(facts.length === 0 ? {} : { facts }),
    ...(links.length === 0 ? {} : { links }),
    ...(procedures.length === 0 ? {} : { procedures }),
    ...(statements.length === 0 ? {} : { statements }),
    ...(judgements.length === 0 ? {} : { judgements }),
    ...(riskSignals.length === 0 ? {} : { riskSignals }),
    ...(researchPlans.length === 0 ? {} : { researchPlans }),
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

/** What goes with the grade where both entries have the same: the one's, filled up from the other's. */
export function sameGrade(one: Client, other: Client): Pick<Client, 'gradeOverride' | 'gradeMoves'> {
  const gradeOverride = one.gradeOverride ?? other.gradeOverride;
  const gradeMoves = one.gradeMoves ?? other.gradeMoves;
  return {
    ...(gradeOverride === undefined ? {} : { gradeOverride }),
    ...(gradeMoves === undefined ? {} : { gradeMoves }),
  };
}

/** A client record without what {@link unitedRelationship} decides anew. */
export function withoutRelationship(client: Client): Omit<Client, keyof Relationship> {
  const {
    stageMoves,
    criteria,
    gradeOverride,
    gradeMoves,
    referredBy,
    outsideReason,
    signals,
    potential,
    potentialOn,
    files,
    facts,
    links,
    procedures,
    statements,
    judgements,
    riskSignals,
    researchPlans,
    ...rest
  } = client;
  return rest;
}

function byId<T extends { readonly id: string }>(first: readonly T[] = [], second: readonly T[] = []): readonly T[] {
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !ids.has(id))];
}
