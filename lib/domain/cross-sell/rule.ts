import type { FactKey } from '../client/fact.ts';
import type { ClientKind, DevelopmentStage, Segment } from '../client/client.ts';
import type { ProductFamily } from '../product/holding.ts';
import type { ScriptScenario } from '../script/script.ts';

/** A condition on something known of the client; all parts of it must hold. What is not known holds nothing. */
export interface FactCondition {
  readonly fact: FactKey;
  readonly is?: boolean | string;
  /** In the unit of the fact. */
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** How the amount of a product in a combination is reckoned: a share of a fact, or so much. */
export type AmountRule =
  | { readonly from: FactKey; readonly bp: number }
  /** Fen, or a number for products paid by the head. */
  | { readonly fixed: number };

/** A product of a combination. */
export interface RuleProduct {
  readonly productId: string;
  /** What it is for in this combination. */
  readonly role: string;
  readonly amount?: AmountRule;
}

/**
 * Something the source says of the combination: a claim, never a measurement. With `from` and `bp` it is scaled to the client in the
 * proportion of the source's case: 1.5 million of interest for 20 million invested is 750 basis points.
 */
export interface RuleClaim {
  readonly id: 'interest' | 'fees' | 'deposits' | 'limit' | 'settlement' | 'leads' | 'allocation' | 'retention';
  readonly text: string;
  readonly source: string;
  readonly from?: FactKey;
  readonly bp?: number;
  /** Firms reached, from … to. */
  readonly count?: readonly [number, number];
}

/**
 * A rule of cross-selling (domain facts §6): whom it is for, by sector, stage of development, needs and holdings, and what to
 * propose then.
 */
export interface CrossSellRule {
  readonly id: string;
  readonly title: string;
  readonly kinds?: readonly ClientKind[];
  readonly segments?: readonly Segment[];
  readonly developmentStages?: readonly DevelopmentStage[];
  /** All must hold … */
  readonly all?: readonly FactCondition[];
  /** … and, where given, at least one of these. */
  readonly any?: readonly FactCondition[];
  /** Families it must hold, and must not hold. */
  readonly holds?: readonly ProductFamily[];
  readonly lacks?: readonly ProductFamily[];
  /** The combination, the one to begin with first. */
  readonly products: readonly RuleProduct[];
  /** Why, in a sentence. */
  readonly why: string;
  readonly risks: readonly string[];
  readonly next: string;
  readonly opening: string;
  readonly scenario: ScriptScenario;
  readonly claims?: readonly RuleClaim[];
  /** Where the rule comes from. */
  readonly source: string;
  /** Among several that hold, the higher one first, 0 to 100. */
  readonly weight: number;
}
