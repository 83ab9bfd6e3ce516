import type { Day } from '../calendar/day.ts';
import type { ClientKind, DevelopmentStage, Segment } from '../client/client.ts';
import type { FactKey, FactSource } from '../client/fact.ts';
import type { SignalKind } from '../client/signal.ts';
import type { LoanClass } from '../credit/loan.ts';
import type { OpportunityState } from '../opportunity/opportunity.ts';
import type { IncomeBase, Product } from '../product/catalogue.ts';
import type { ProductFamily } from '../product/holding.ts';
import type { RiskGroup, RiskItem } from '../risk/item.ts';
import type { RiskSignalKind } from '../risk/signal.ts';
import type { Script, ScriptScenario } from '../script/script.ts';
import type { CrossSellRule, RuleClaim } from './rule.ts';

/**
 * A known fact that a suggestion, a block or a cell of the matrix rests on, with its day and where it comes from. `records`: the bank's
 * business as it stands in the dossier; `log`: what was logged of contacts. What the client record says without a day of its own (kind,
 * segment, stage of development) carries the day on which the client was entered.
 */
export type UsedFact = {
  readonly on: Day;
  /** One of several of which any is enough. */
  readonly isOneOf?: true;
} & (
  | {
      readonly kind: 'fact';
      readonly key: FactKey;
      readonly value: number | boolean | string;
      readonly source: FactSource;
    }
  | { readonly kind: 'clientKind'; readonly value: ClientKind; readonly source: 'client' }
  | { readonly kind: 'segment'; readonly value: Segment; readonly source: 'client' }
  | { readonly kind: 'developmentStage'; readonly value: DevelopmentStage; readonly source: 'client' }
  | {
      readonly kind: 'holding';
      readonly id: string;
      readonly family: ProductFamily;
      readonly name: string;
      readonly balanceFen?: number;
      readonly source: 'records';
    }
  /** Nothing of the family stands in the dossier; `on`: the day asked. It may still be held elsewhere. */
  | { readonly kind: 'notHeld'; readonly family: ProductFamily; readonly source: 'records' }
  | {
      readonly kind: 'loan';
      readonly id: string;
      readonly number: string;
      readonly product: string;
      readonly loanClass: LoanClass;
      readonly balanceFen: number;
      readonly source: 'records';
    }
  | {
      readonly kind: 'opportunity';
      readonly id: string;
      readonly productId: string;
      readonly name: string;
      readonly state: OpportunityState;
      readonly reason?: string;
      readonly source: 'records';
    }
  | { readonly kind: 'touch'; readonly id: string; readonly family?: ProductFamily; readonly source: 'log' }
  | { readonly kind: 'signal'; readonly id: string; readonly signal: SignalKind; readonly source: 'log' }
  | { readonly kind: 'riskSignal'; readonly id: string; readonly signal: RiskSignalKind; readonly source: 'log' }
  /** A high risk of a group: the item that was judged so or that the figures warn of, or the signal that was observed. */
  | {
      readonly kind: 'risk';
      readonly group: RiskGroup;
      readonly item?: RiskItem;
      readonly signal?: RiskSignalKind;
      readonly source: 'judged' | 'document' | 'log';
    }
  | { readonly kind: 'procedure'; readonly id: string; readonly checklistId: string; readonly source: 'log' }
  | { readonly kind: 'stage'; readonly value: 'lost' | 'dormant'; readonly source: 'client' }
  | { readonly kind: 'handedOver'; readonly source: 'client' }
);

/** Why nothing at all is proposed. */
export type BlockId =
  | 'complaint'
  | 'complianceHold'
  | 'restrictedSector'
  | 'badLoan'
  | 'overdueLoan'
  | 'lost'
  | 'handedOver'
  | 'notKnown';

/** Something that stands open and keeps anything from being proposed, with the fact that shows it (day and source in there). */
export interface Block {
  readonly id: BlockId;
  readonly fact: UsedFact;
}

/** Something to mind. Where `holdsCredit`, nothing that lends is proposed meanwhile. */
export interface Caution {
  readonly id: 'specialMention' | 'churnSignal' | 'riskSignal' | 'riskHigh' | 'dormant';
  readonly holdsCredit: boolean;
  readonly fact: UsedFact;
}

/**
 * Something to be settled before a product may be sold. `identity`: the client is known (KYC); `sector`: not a restricted one;
 * `creditReview`: a credit approval; `trade`: a real trade behind it; `riskRating`: the client's rating bears the product's risk;
 * `qualified`: a qualified investor; `specialist`: a licensed department or institution; `clientKind`: the product is for such clients.
 */
export type EligibilityId =
  | 'clientKind'
  | 'identity'
  | 'sector'
  | 'creditReview'
  | 'trade'
  | 'riskRating'
  | 'qualified'
  | 'specialist';

/**
 * One check. `open`: not known yet, or to be decided by somebody else. `missing` says what would settle it: a fact to be entered, a rating
 * to be renewed (older than a year), the product's own risk level, a decision of the bank, the work of a licensed department.
 */
export interface Eligibility {
  readonly id: EligibilityId;
  readonly state: 'ok' | 'open' | 'fails';
  readonly missing?:
    | { readonly kind: 'fact'; readonly key: FactKey }
    | { readonly kind: 'renewal'; readonly key: FactKey; readonly on: Day }
    | { readonly kind: 'productRisk' | 'assessment' | 'approval' | 'specialist' };
  /** What it was judged by. */
  readonly fact?: UsedFact;
}

/** Why a product of a combination is not proposed now. */
export type IneligibleReason =
  | { readonly kind: 'check'; readonly check: EligibilityId }
  | { readonly kind: 'caution'; readonly caution: Caution['id'] }
  | { readonly kind: 'unsuitable'; readonly opportunityId: string; readonly reason?: string; readonly until?: Day }
  | { readonly kind: 'resting'; readonly opportunityId: string; readonly reason?: string; readonly until: Day };

/** The amount a product is proposed with, and how it was found. Fen, or for products paid by the head a number. */
export interface ProposedAmount {
  readonly value: number;
  readonly unit: 'fen' | 'count';
  /** The fact it is a share of, and the share in basis points; absent where the rule names the amount itself. */
  readonly from?: { readonly fact: UsedFact; readonly bp: number };
}

/**
 * Income of a year, step by step: `amount` × `bp` (or × `fenEach`) = `incomeFen`; `amount` × `lossBp` = `lossFen`; `netFen` is what is
 * left. `words` is the formula as the catalogue says it. `noData`: the amount is not known; `none`: brings nothing of its own.
 */
export type ProposedIncome =
  | {
      readonly state: 'reckoned';
      readonly base: IncomeBase;
      readonly amount: number;
      readonly bp?: number;
      readonly fenEach?: number;
      readonly lossBp?: number;
      readonly incomeFen: number;
      readonly lossFen: number;
      readonly netFen: number;
      readonly words: string;
    }
  | { readonly state: 'noData' | 'none'; readonly base: IncomeBase; readonly words: string };

/** A product of the combination as it stands for this client. Only those that are `new` are proposed. */
export interface ProposedProduct {
  readonly productId: string;
  readonly name: string;
  readonly family: ProductFamily;
  readonly role: string;
  readonly state: 'new' | 'held' | 'inTalks' | 'ineligible';
  /** Why it is ineligible; else empty. */
  readonly reasons: readonly IneligibleReason[];
  /** What shows that it is held or in talks. */
  readonly shownBy?: UsedFact;
  readonly amount?: ProposedAmount;
  readonly income: ProposedIncome;
  readonly checks: readonly Eligibility[];
}

/** How often opportunities of a rule were won among those decided. */
export interface RuleStats {
  readonly won: number;
  readonly tried: number;
  /** Lower bound of the share won, 0 to 1, see `lowerBound`; absent where nothing was tried. */
  readonly lowerBound?: number;
}

/** Parts of the score; see `SCORE_WEIGHTS`. */
export type ScorePartId = 'rule' | 'evidence' | 'freshness' | 'income' | 'ready' | 'success';

/** A part of the score: `points` of `weight`. */
export interface ScorePart {
  readonly id: ScorePartId;
  readonly weight: number;
  readonly points: number;
}

/** A claim of the source about the combination, never a measurement; with the figure for this client where it can be scaled. */
export interface ShownClaim extends RuleClaim {
  /** Fen: a share of the client's own fact in the proportion of the source's case. */
  readonly reckonedFen?: number;
  readonly fact?: UsedFact;
}

/** A combination worth proposing, with everything that speaks for it. */
export interface Suggestion {
  readonly ruleId: string;
  readonly title: string;
  readonly pack: RulePack;
  readonly why: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** The facts it rests on: without any one of them it would not be here (of those with `isOneOf`: without all). */
  readonly facts: readonly UsedFact[];
  readonly products: readonly ProposedProduct[];
  readonly claims: readonly ShownClaim[];
  readonly risks: readonly string[];
  readonly next: string;
  readonly opening: string;
  readonly scenario: ScriptScenario;
  /** First script of the scenario, where scripts were given. */
  readonly scriptId?: string;
  /** Sums over the products that are new; absent where none of them could be reckoned. */
  readonly incomeFen?: number;
  readonly lossFen?: number;
  readonly netFen?: number;
  /** New products whose amount is not known. */
  readonly noData: readonly string[];
  /** 0 to 100. */
  readonly score: number;
  readonly scoreParts: readonly ScorePart[];
  readonly success?: RuleStats;
}

/**
 * Why a rule that fits is held back. `allHeld`: everything is held or in talks; `resting`: turned down, cooling down until a day;
 * `ineligible`: what is left is not for this client; `notOffered`: its products are in no catalogue; `covered`: more than half of what
 * it offers is in suggestions that stand higher; `beyondThree`: three stand higher.
 */
export type HeldReason = 'allHeld' | 'resting' | 'ineligible' | 'notOffered' | 'covered' | 'beyondThree';

/** A rule that would fit and is held back. */
export interface HeldRule {
  readonly ruleId: string;
  readonly title: string;
  readonly reason: HeldReason;
  readonly productId?: string;
  readonly until?: Day;
  /** For `ineligible`: why, product by product. */
  readonly why?: readonly { readonly productId: string; readonly reasons: readonly IneligibleReason[] }[];
  /** For `covered`: the first rule that offers the same. */
  readonly by?: string;
}

/** Something that, were it known, could make a rule fit; the most telling first. */
export interface Ask {
  readonly kind: 'fact' | 'developmentStage';
  readonly key?: FactKey;
  /** Titles of the rules it would help, at most three. */
  readonly titles: readonly string[];
}

/** What to propose to a client on a day. */
export type CrossSell =
  | { readonly state: 'blocked'; readonly blocks: readonly Block[] }
  | {
      readonly state: 'ready';
      readonly cautions: readonly Caution[];
      /** At most three, the best first; see `MOST_SUGGESTIONS`. */
      readonly suggestions: readonly Suggestion[];
      readonly held: readonly HeldRule[];
      readonly asks: readonly Ask[];
    };

/** Id and version of the pack a rule comes from. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
}

/** A rule with the pack it comes from. */
export interface PackedRule {
  readonly rule: CrossSellRule;
  readonly pack: RulePack;
}

/** What the suggestions are drawn from, besides the dossier. */
export interface CrossSellContent {
  readonly rules: readonly PackedRule[];
  readonly products: readonly Product[];
  readonly scripts?: readonly Pick<Script, 'id' | 'scenario'>[];
  readonly today: Day;
  /** By id of the rule; see `measuredRates`. */
  readonly ruleStats?: ReadonlyMap<string, RuleStats>;
}
