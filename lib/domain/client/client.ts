import type { Day } from '../calendar/day.ts';
import type { PortalAlias } from '../portal-alias/alias.ts';
import type { CriterionTick } from '../stage/criterion.ts';
import type { Stage } from '../stage/stage.ts';
import type { StageMove } from '../stage/stage-move.ts';
import type { Statement } from '../finance/statement.ts';
import type { ResearchPlan } from '../research/plan.ts';
import type { RiskJudgement } from '../risk/item.ts';
import type { RiskSignal } from '../risk/signal.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { ClientFact } from './fact.ts';
import type { FileLink } from './file-link.ts';
import type { ClientLink } from './link.ts';
import type { Referral } from './referral.ts';
import type { Signal } from './signal.ts';

/** The kinds of client, most frequent first. */
export const CLIENT_KINDS = Object.freeze(['enterprise', 'soleProprietor', 'person'] as const);

/** Enterprise 企业法人, sole proprietor 个体工商户 or natural person 自然人 (domain glossary: client 客户). */
export type ClientKind = (typeof CLIENT_KINDS)[number];

/** Customer grade 客户分级, A the most valuable. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** All grades, best first. */
export const GRADES: readonly Grade[] = Object.freeze(['A', 'B', 'C', 'D']);

/** Business segments, after the cross-sell scenarios of the training texts plus what a branch usually holds besides. */
export const SEGMENTS = Object.freeze([
  'manufacturing',
  'exporter',
  'ecommerce',
  'technology',
  'retailChain',
  'construction',
  'agriculture',
  'services',
  'wealth',
] as const);

/** One of the business segments 客群. */
export type Segment = (typeof SEGMENTS)[number];

/** Where the business itself stands: 初创 / 成长 / 成熟 / 转型. */
export type DevelopmentStage = 'startup' | 'growth' | 'mature' | 'transition';

/** How much business there could be, as the manager judges it, best first. */
export const POTENTIALS = Object.freeze(['high', 'middle', 'low'] as const);

/** One of {@link POTENTIALS}. */
export type Potential = (typeof POTENTIALS)[number];

/** A grade set by hand, and why. */
export interface GradeOverride {
  readonly grade: Grade;
  readonly reason: string;
  readonly on: Day;
}

/** A change of the grade in use. Without a reason it went after the rule's suggestion. */
export interface GradeMove {
  readonly from: Grade;
  readonly to: Grade;
  readonly on: Day;
  readonly reason?: string;
}

/** A client 客户: the header of a dossier. */
export interface Client {
  readonly id: string;
  readonly kind: ClientKind;
  /** Full legal name as registered. */
  readonly name: string;
  /** Everyday name, e.g. 云岭精机. Suggests, never identifies. */
  readonly shortName?: string;
  /** Other full names the user has confirmed to mean this client. */
  readonly aliases: readonly string[];
  /** What the user answered when a portal's page was not certain to be about this client; at most 200. */
  readonly portalAliases?: readonly PortalAlias[];
  /** Unified social credit code 统一社会信用代码, 18 characters, upper case. */
  readonly uscc?: string;
  /** The bank's own client number 客户号. */
  readonly clientNumber?: string;
  readonly segment: Segment;
  readonly developmentStage?: DevelopmentStage;
  readonly grade: Grade;
  /** The bank's own rating of creditworthiness 信用等级, as the bank writes it: `AA+`. */
  readonly creditRating?: string;
  readonly stage: Stage;
  /** Day on which the current stage was entered. */
  readonly stageSince: Day;
  /** Day of the first business with the bank; absent for a prospect. */
  readonly firstBusinessDay?: Day;
  readonly address?: string;
  readonly note?: string;
  readonly createdOn: Day;
  /** Day on which the client was handed over to a colleague; absent while it is one's own. Such a client is archived. */
  readonly handedOverOn?: Day;
  /** Whom it was handed over to. */
  readonly handedOverTo?: string;
  /** Every change of stage, oldest first; the newest 200. */
  readonly stageMoves?: readonly StageMove[];
  /** Exit criteria that are met, with what shows it; at most 60. */
  readonly criteria?: readonly CriterionTick[];
  /** Present when `grade` was set by hand: `grade` is the one in use either way. */
  readonly gradeOverride?: GradeOverride;
  /** Every grade set by hand or taken from the rule, oldest first; the newest 100. */
  readonly gradeMoves?: readonly GradeMove[];
  /** Who brought this client 转介绍. */
  readonly referredBy?: Referral;
  /** Why the client is dormant or lost; absent within the process. */
  readonly outsideReason?: string;
  /** What was observed that may mean the client is leaving; at most 100. */
  readonly signals?: readonly Signal[];
  readonly potential?: Potential;
  /** Day on which the potential was judged. */
  readonly potentialOn?: Day;
  /** The day's list is silent about the client before this day. */
  readonly restUntil?: Day;
  /** Documents that lie elsewhere; at most 200. */
  readonly files?: readonly FileLink[];
  /** What is known besides, each with its day and source; one a name. */
  readonly facts?: readonly ClientFact[];
  /** Firms it is tied to: group, guarantors, suppliers, buyers. */
  readonly links?: readonly ClientLink[];
  /** Checklists gone through with it: complaints, services being set up. */
  readonly procedures?: readonly Procedure[];
  /** Its financial statements, as far as they were entered. */
  readonly statements?: readonly Statement[];
  /** What was judged of its risks; the newest of an item counts. */
  readonly judgements?: readonly RiskJudgement[];
  /** Warning signals that were taken up. */
  readonly riskSignals?: readonly RiskSignal[];
  /** What is to be found out about it, and what was. */
  readonly researchPlans?: readonly ResearchPlan[];
}
