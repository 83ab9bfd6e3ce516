import { isProcessStage, PROCESS_STAGES, type ProcessStage, type Stage, stageStep } from './stage.ts';

/** Something that must be true before a client moves on. Its id names the words for it and the action that meets it. */
export interface ExitCriterion {
  readonly id: string;
  /** Moving on without it needs a reason. */
  readonly isMandatory: boolean;
}

/** The exit criteria of every step. */
export type ExitCriteria = { readonly [S in ProcessStage]: readonly ExitCriterion[] };

const must = (id: string): ExitCriterion => Object.freeze({ id, isMandatory: true });
const good = (id: string): ExitCriterion => Object.freeze({ id, isMandatory: false });

/**
 * Exit criteria of the five steps. The sources say what each step is for (domain facts §2: learn business model and needs;
 * tailored solution with its value visible; terms good for both and signed properly; business lands smoothly; regular
 * returns, risk watched, long-term co-operation) and what a sound contract needs (§8); the list and which of it is mandatory
 * are the shipped defaults, to be set by the bank. The last step has no exit: its list is what keeps it alive.
 */
export const EXIT_CRITERIA: ExitCriteria = Object.freeze({
  contact: [
    must('contact.visited'),
    must('contact.businessModel'),
    must('contact.needs'),
    good('contact.decisionMaker'),
    good('contact.presentBank'),
  ],
  proposal: [
    must('proposal.presented'),
    must('proposal.decisionMakerReached'),
    must('proposal.eligible'),
    good('proposal.valueAgreed'),
    good('proposal.objectionsAnswered'),
  ],
  negotiation: [
    must('negotiation.termsAgreed'),
    must('negotiation.approved'),
    must('negotiation.signed'),
    good('negotiation.witnessed'),
  ],
  delivery: [
    must('delivery.firstBusiness'),
    must('delivery.firstReturnVisit'),
    good('delivery.onboarded'),
    good('delivery.contactNamed'),
  ],
  deepening: [
    must('deepening.riskReviewed'),
    good('deepening.regularVisits'),
    good('deepening.secondFamily'),
    good('deepening.referral'),
  ],
});

/** What to do about a client outside the process: words are looked up by these ids. */
const OUTSIDE_ACTIONS = Object.freeze({
  dormant: ['dormant.reviewReason', 'dormant.keepInTouch', 'dormant.setReturnDay'],
  lost: ['lost.recordReason', 'lost.askWhy', 'lost.winBack'],
} as const);

/** The exit criteria of a stage; none outside the process. `all`: those in force. */
export function criteriaOf(stage: Stage, all: ExitCriteria = EXIT_CRITERIA): readonly ExitCriterion[] {
  return isProcessStage(stage) ? all[stage] : [];
}

/** Suggested next actions: what would meet the criteria still open, mandatory ones first; outside the process a fixed list. */
export function nextActions(
  stage: Stage,
  met: ReadonlySet<string>,
  all: ExitCriteria = EXIT_CRITERIA,
): readonly string[] {
  if (!isProcessStage(stage)) return OUTSIDE_ACTIONS[stage];
  const open = all[stage].filter(({ id }) => !met.has(id));
  return [...open.filter((each) => each.isMandatory), ...open.filter((each) => !each.isMandatory)].map(({ id }) => id);
}

/** Mandatory criteria left open by moving from one stage to another: of the stage itself and of every step skipped. */
export function openMandatory(
  from: Stage,
  to: Stage,
  met: ReadonlySet<string>,
  all: ExitCriteria = EXIT_CRITERIA,
): readonly string[] {
  const [first, last] = [stageStep(from), stageStep(to)];
  if (first === 0 || last <= first) return [];
  return PROCESS_STAGES.slice(first - 1, last - 1)
    .flatMap((stage) => all[stage])
    .filter(({ id, isMandatory }) => isMandatory && !met.has(id))
    .map(({ id }) => id);
}
