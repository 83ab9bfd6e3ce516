import type { Dossier } from '../dossier/dossier.ts';
import { liveHoldings } from '../product/holding.ts';
import type { Touch } from '../touch/touch.ts';
import type { Evidence } from './criterion.ts';

type Finder = (dossier: Dossier) => Evidence | undefined;

const MET_IN_PERSON: readonly Touch['channel'][] = Object.freeze(['visit', 'meeting', 'event']);

/** What the book itself shows, by criterion. A criterion not listed here can only be ticked by hand. */
const FINDERS: Readonly<Record<string, Finder>> = Object.freeze({
  'contact.visited': ({ touches }) => byTouch(touches, ({ channel }) => MET_IN_PERSON.includes(channel)),
  'contact.needs': ({ touches }) =>
    byTouch(touches, ({ topics = [], products = [] }) => topics.length + products.length > 0),
  'contact.decisionMaker': (dossier) => {
    const person = decisionMakers(dossier)[0];
    return person && { kind: 'note', ref: person.id, text: person.name };
  },
  'proposal.presented': ({ touches }) => byTouch(touches, ({ followsPlanStep }) => followsPlanStep === 'proposal'),
  'proposal.decisionMakerReached': (dossier) => {
    const ids = new Set(decisionMakers(dossier).map(({ id }) => id));
    return byTouch(dossier.touches, ({ personIds }) => personIds.some((id) => ids.has(id)));
  },
  'proposal.objectionsAnswered': ({ touches }) =>
    byTouch(touches, ({ objections = [] }) => objections.some(({ worked }) => worked === true)),
  'negotiation.termsAgreed': ({ touches }) =>
    byTouch(touches, ({ followsPlanStep, outcome }) => followsPlanStep === 'terms' && outcome === 'good'),
  'delivery.firstBusiness': ({ client }) =>
    client.firstBusinessDay === undefined ? undefined : { kind: 'date', ref: client.firstBusinessDay },
  'delivery.firstReturnVisit': ({ client, touches }) =>
    byTouch(
      touches,
      ({ day, channel }) => client.stage === 'delivery' && day > client.stageSince && MET_IN_PERSON.includes(channel),
    ),
  'deepening.secondFamily': ({ holdings, loans }) => {
    const families = new Set<string>(liveHoldings(holdings).map(({ family }) => family));
    if (loans.some(({ balanceFen }) => balanceFen > 0)) families.add('loan');
    return families.size > 1 ? { kind: 'note', text: [...families].sort().join(' ') } : undefined;
  },
});

/**
 * Evidence for a criterion in a client's dossier: of several touches the earliest, so that the answer does not depend on
 * their order. Undefined when there is none; that says 'no data', never 'not met'.
 */
export function foundEvidence(criterionId: string, dossier: Dossier): Evidence | undefined {
  return Object.hasOwn(FINDERS, criterionId) ? FINDERS[criterionId]?.(dossier) : undefined;
}

function decisionMakers({ people }: Dossier) {
  return people
    .filter(({ role, leftOn }) => role === 'decisionMaker' && leftOn === undefined)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The earliest effective touch for which `shows` holds: an unanswered call proves nothing. */
function byTouch(touches: readonly Touch[], shows: (touch: Touch) => boolean): Evidence | undefined {
  let first: Touch | undefined;
  for (const touch of touches) {
    if (!touch.isEffective || !shows(touch)) continue;
    if (!first || touch.day < first.day || (touch.day === first.day && touch.id < first.id)) first = touch;
  }
  return first && { kind: 'touch', ref: first.id };
}
