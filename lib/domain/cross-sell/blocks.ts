import { addDays, type Day } from '../calendar/day.ts';
import type { Signal } from '../client/signal.ts';
import type { Loan } from '../credit/loan.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { KnownFacts } from './client-facts.ts';
import { riskCautions } from './risk-cautions.ts';
import type { Block, Caution, UsedFact } from './suggestion.ts';

/** Classes of the five-class rating that count as non-performing (不良贷款: 次级, 可疑, 损失; domain facts §9). */
const BAD_CLASSES: readonly string[] = Object.freeze(['substandard', 'doubtful', 'loss']);
/** A complaint that was only logged, and not said to be settled, holds for a fortnight; a checklist or a signal holds until it is closed. */
const LOGGED_COMPLAINT_DAYS = 14;
const COMPLAINT = 'transferComplaint';

/**
 * What keeps anything from being proposed, in a fixed order. A complaint is settled first (domain facts §7); identity that was refused,
 * a hold of compliance and a restricted sector are compliance (§8 acceptance, §10); a non-performing or overdue loan is a case for
 * recovery (§8, §9); who is lost or has been handed over is nobody to propose to (§2).
 */
export function blocksOf(dossier: Dossier, known: KnownFacts, today: Day): readonly Block[] {
  const { client, loans } = dossier;
  const blocks: Block[] = [];
  for (const fact of openComplaints(dossier, today)) blocks.push({ id: 'complaint', fact });
  const flags = [
    ['complianceHold', 'hasComplianceHold', true],
    ['notKnown', 'isKnown', false],
    ['restrictedSector', 'isRestrictedSector', true],
  ] as const;
  for (const [id, key, value] of flags) {
    const fact = known.get(key);
    if (fact?.value === value) blocks.push({ id, fact });
  }
  for (const loan of byId(loans)) {
    if (loan.balanceFen <= 0) continue;
    // The ledger gives no day for the class: it is so as of today.
    if (BAD_CLASSES.includes(loan.loanClass)) blocks.push({ id: 'badLoan', fact: loanFact(loan, today) });
    if (loan.maturesOn < today) blocks.push({ id: 'overdueLoan', fact: loanFact(loan, loan.maturesOn) });
  }
  if (client.stage === 'lost') {
    blocks.push({ id: 'lost', fact: { kind: 'stage', value: 'lost', on: client.stageSince, source: 'client' } });
  }
  if (client.handedOverOn !== undefined) {
    blocks.push({ id: 'handedOver', fact: { kind: 'handedOver', on: client.handedOverOn, source: 'client' } });
  }
  return blocks;
}

/**
 * What is to be minded. A loan of special mention, a sign that the client leaves, a warning signal or a high risk holds back whatever lends: a
 * signal leads to a talk first (domain facts §4). A dormant client is shown as such.
 */
export function cautionsOf({ client, loans }: Dossier, today: Day): readonly Caution[] {
  const cautions: Caution[] = [];
  for (const loan of byId(loans)) {
    if (loan.balanceFen > 0 && loan.loanClass === 'specialMention') {
      cautions.push({ id: 'specialMention', holdsCredit: true, fact: loanFact(loan, today) });
    }
  }
  for (const signal of byId(client.signals ?? [])) {
    if (signal.kind === 'complaint' || signal.closedOn !== undefined) continue;
    cautions.push({ id: 'churnSignal', holdsCredit: true, fact: signalFact(signal) });
  }
  cautions.push(...riskCautions(client, today));
  if (client.stage === 'dormant') {
    const fact: UsedFact = { kind: 'stage', value: 'dormant', on: client.stageSince, source: 'client' };
    cautions.push({ id: 'dormant', holdsCredit: false, fact });
  }
  return cautions;
}

function openComplaints({ client, touches }: Dossier, today: Day): readonly UsedFact[] {
  const procedures = (client.procedures ?? []).filter(({ checklistId }) => checklistId.startsWith('complaint.'));
  const open = byId(procedures.filter(({ closedOn }) => closedOn === undefined)).map(
    ({ id, checklistId, openedOn }): UsedFact => ({ kind: 'procedure', id, checklistId, on: openedOn, source: 'log' }),
  );
  const signals = byId(client.signals ?? [])
    .filter(({ kind, closedOn }) => kind === 'complaint' && closedOn === undefined)
    .map(signalFact);
  const settledOn = (day: Day) => procedures.some(({ closedOn }) => closedOn !== undefined && closedOn >= day);
  const since = addDays(today, -LOGGED_COMPLAINT_DAYS);
  const logged = byId(touches)
    .filter(({ day }) => day > since && day <= today)
    .filter(({ day, objections = [] }) => objections.some(isOpenComplaint) && !settledOn(day))
    .map(({ id, day }): UsedFact => ({ kind: 'touch', id, on: day, source: 'log' }));
  return [...open, ...signals, ...logged];
}

function isOpenComplaint({ scenario, worked }: { readonly scenario: string; readonly worked?: boolean }): boolean {
  return scenario === COMPLAINT && worked !== true;
}

function signalFact({ id, kind, on }: Signal): UsedFact {
  return { kind: 'signal', id, signal: kind, on, source: 'log' };
}

function loanFact({ id, number, product, loanClass, balanceFen }: Loan, on: Day): UsedFact {
  return { kind: 'loan', id, number, product, loanClass, balanceFen, on, source: 'records' };
}

/** In the order of their ids: lists of a dossier carry none. */
function byId<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
