import type { Segment } from '../client/client.ts';
import { DEFAULT_TOUCH_RULE } from '../touch/rule.ts';

/** Purposes of touches, in their usual order: who knows where it stands knows what to bring. */
export const PURPOSES = Object.freeze([
  'firstVisit',
  'needs',
  'proposal',
  'objections',
  'terms',
  'sign',
  'review',
] as const);

/** One of {@link PURPOSES}. */
export type Purpose = (typeof PURPOSES)[number];

/** One touch of a plan. Words are looked up by the ids. */
export interface PlanStep {
  /** Which effective touch it is, from 1. */
  readonly ordinal: number;
  readonly purpose: Purpose;
  /** Ids of what to bring. */
  readonly bring: readonly string[];
}

/** What to bring for each purpose, whoever the client is (domain facts §5, the five parts of a visit, and §8, documents). */
const BRING: { readonly [P in Purpose]: readonly string[] } = Object.freeze({
  firstVisit: ['businessCard', 'bankProfile', 'companyResearch'],
  needs: ['questionList', 'sectorNotes'],
  proposal: ['proposal', 'productSheets'],
  objections: ['objectionAnswers', 'referenceCases'],
  terms: ['termSheet', 'pricingBasis'],
  sign: ['contracts', 'documentChecklist', 'secondOfficer'],
  review: ['serviceReport', 'nextOpportunity'],
});

/** What a segment wants to see besides, after its cross-sell scenario (domain facts §6). */
const BRING_BY_SEGMENT: { readonly [S in Segment]: { readonly [P in Purpose]?: readonly string[] } } = Object.freeze({
  manufacturing: { needs: ['plantTourQuestions'], proposal: ['equipmentPlan', 'supplyChainMap'] },
  exporter: { needs: ['currencyExposure'], proposal: ['tradeFlowChart', 'hedgingExamples'] },
  ecommerce: { needs: ['transactionFigures'], proposal: ['onlineProcessDemo'] },
  technology: { needs: ['patentAndResearchList'], proposal: ['investmentLoanCase', 'milestonePlan'] },
  retailChain: { needs: ['outletList'], proposal: ['cashManagementDemo'] },
  construction: { needs: ['projectList'], proposal: ['guaranteeSheet'], terms: ['projectApprovals'] },
  agriculture: { needs: ['seasonCalendar'], proposal: ['policyLoanSheet'] },
  services: { needs: ['contractList'], proposal: ['receivablesPlan'] },
  wealth: { needs: ['suitabilityForm'], proposal: ['allocationPlan'], terms: ['riskDisclosure'] },
});

/** Where a segment's order differs: suitability and terms of a wealth client are one talk, small shops decide quickly. */
const ORDER_BY_SEGMENT: { readonly [S in Segment]?: readonly Purpose[] } = Object.freeze({
  // Credit for a project is settled in more than one talk about terms.
  construction: ['firstVisit', 'needs', 'proposal', 'objections', 'terms', 'terms', 'sign'],
  // Trust and suitability come before any product.
  wealth: ['firstVisit', 'needs', 'needs', 'proposal', 'objections', 'sign', 'review'],
  // Bound to another bank and hesitant (the role-play case): objections come twice.
  technology: ['firstVisit', 'needs', 'proposal', 'objections', 'objections', 'terms', 'sign'],
});

/**
 * The plan for a prospect of a segment: the purposes of the first `most` effective touches, as many as the rule in force has. Shipped
 * defaults are for seven; a plan for more takes its purposes more slowly, one for fewer passes some over.
 */
export function touchPlan(segment: Segment, most: number = DEFAULT_TOUCH_RULE.high): readonly PlanStep[] {
  const order = ORDER_BY_SEGMENT[segment] ?? PURPOSES;
  return Array.from({ length: most }, (_, index) => {
    const purpose = order[Math.floor((index * order.length) / most)] as Purpose;
    const bring = [...BRING[purpose], ...(BRING_BY_SEGMENT[segment][purpose] ?? [])];
    return { ordinal: index + 1, purpose, bring };
  });
}

/** The next step of the plan after `effective` touches that counted. `changeApproach`: the plan is used up without a deal. */
export function nextPlanStep(segment: Segment, effective: number, most?: number): PlanStep | 'changeApproach' {
  return touchPlan(segment, most)[effective] ?? 'changeApproach';
}

/** What to ask oneself when the plan is used up (domain facts §3). Words are looked up by these ids. */
export const CHANGE_APPROACH = Object.freeze([
  'decisionMakerReached',
  'needsUnderstood',
  'alternativeProduct',
] as const);
