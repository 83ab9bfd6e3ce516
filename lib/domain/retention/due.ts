import type { Day } from '../calendar/day.ts';
import type { Dossier, RecordKind } from '../dossier/dossier.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { openFollowUps } from '../follow-up/follow-up.ts';
import { isProspect } from '../stage/stage.ts';
import { endOfTerm, type RetentionRule, type RetentionRuleId, TARGET_OF } from './rule.ts';

/** A verdict with its grounds: by which rule, counted from which day, and the first day on which it may go. */
export interface Kept {
  readonly rule: RetentionRuleId;
  readonly from: Day;
  readonly until: Day;
}

/** What the rules look at in a client. */
type ClientFacts = Pick<
  ClientSummary,
  'stage' | 'stageSince' | 'createdOn' | 'firstBusinessDay' | 'touches' | 'followUps' | 'nextMaturity' | 'handedOverOn'
>;

/**
 * Until when a client as a whole is kept, by the first rule that applies; undefined when none does: it stays. Whoever has
 * money out or something left to do stays in any case, but for one whom a colleague has now.
 */
export function clientTerm(client: ClientFacts, rules: readonly RetentionRule[]): Kept | undefined {
  for (const rule of rules) {
    if (!rule.isOn || TARGET_OF[rule.id] !== 'clients') continue;
    const from = clientStart(client, rule.id);
    if (from !== undefined) return { rule: rule.id, from, until: endOfTerm(from, rule) };
  }
  return undefined;
}

function clientStart(client: ClientFacts, rule: RetentionRuleId): Day | undefined {
  if (rule === 'handedOver' || client.handedOverOn !== undefined) {
    return rule === 'handedOver' ? client.handedOverOn : undefined;
  }
  if (client.nextMaturity !== undefined || client.followUps.length > 0) return undefined;
  const isOver = client.stage === 'lost' || client.stage === 'dormant';
  const isMeant = rule === 'ended' ? isOver : isProspect(client.stage) && client.firstBusinessDay === undefined;
  if (!isMeant) return undefined;
  // A client entered or moved to this stage lately is known of lately, whatever the last touch says.
  return [client.createdOn, client.stageSince, client.touches.lastDay ?? ''].reduce((a, b) => (a > b ? a : b));
}

/** One record a rule may take away. */
export interface KeptRecord extends Kept {
  readonly kind: RecordKind;
  readonly id: string;
}

/** The records of a dossier that some rule is about, each with its term. */
export function recordTerms(dossier: Dossier, rules: readonly RetentionRule[]): readonly KeptRecord[] {
  const terms: KeptRecord[] = [];
  for (const rule of rules) {
    if (!rule.isOn) continue;
    const add = (kind: RecordKind, id: string, from: Day) =>
      terms.push({ kind, id, rule: rule.id, from, until: endOfTerm(from, rule) });
    if (rule.id === 'touches') {
      // What an open follow-up came out of explains it.
      const wanted = new Set(openFollowUps(dossier.followUps).map(({ touchId }) => touchId));
      for (const { id, day } of dossier.touches) if (!wanted.has(id)) add('touch', id, day);
    }
    if (rule.id === 'doneFollowUps') {
      for (const { id, doneOn, droppedOn } of dossier.followUps) {
        const endedOn = doneOn ?? droppedOn;
        if (endedOn) add('followUp', id, endedOn);
      }
    }
  }
  return terms;
}

/** Whether a term has run out by `today`. */
export function isDue({ until }: Pick<Kept, 'until'>, today: Day): boolean {
  return until <= today;
}
