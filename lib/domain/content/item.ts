import type { Day } from '../calendar/day.ts';
import type { CrossSellRule } from '../cross-sell/rule.ts';
import type { Product } from '../product/catalogue.ts';
import type { Checklist } from '../procedure/checklist.ts';
import type { Script } from '../script/script.ts';
import type { Criterion } from './criterion.ts';
import type { ForbiddenWord } from './forbidden-word.ts';
import type { Scenario } from './scenario.ts';

/** What content is made of, by kind. */
export interface ContentBodies {
  readonly product: Product;
  readonly script: Script;
  readonly rule: CrossSellRule;
  readonly scenario: Scenario;
  readonly criterion: Criterion;
  readonly checklist: Checklist;
  readonly word: ForbiddenWord;
}

/** A kind of content. */
export type ContentKind = keyof ContentBodies;

/** All kinds, in the order in which pages show them. */
export const CONTENT_KINDS = Object.freeze([
  'script',
  'product',
  'rule',
  'scenario',
  'criterion',
  'checklist',
  'word',
] as const satisfies readonly ContentKind[]);

/** The way of a piece of content: being written, being read by somebody else, approved, withdrawn. */
export const LIFE_STATES = Object.freeze(['draft', 'review', 'approved', 'retired'] as const);

/** One of {@link LIFE_STATES}. */
export type LifeState = (typeof LIFE_STATES)[number];

/** Where a piece of content stands, and who answers for it. */
export interface Life {
  readonly state: LifeState;
  readonly author: string;
  /** Who approved it: never the author. Present once approved. */
  readonly reviewer?: string;
  /** The rule or law it rests on. Present once approved. */
  readonly basis?: string;
  /** First day on which it may be used, and the last. Present once approved. */
  readonly effectiveOn?: Day;
  readonly expiresOn?: Day;
  /** Why it was sent back or withdrawn. */
  readonly remark?: string;
  /** Who withdrew it. */
  readonly retiredBy?: string;
}

/** A piece of content in one version. `id` is that of its body. */
export type ContentItem<K extends ContentKind = ContentKind> = {
  [Kind in K]: {
    readonly kind: Kind;
    readonly id: string;
    /** 1, 2, 3 …, higher than any it replaces. */
    readonly version: number;
    readonly life: Life;
    readonly body: ContentBodies[Kind];
    /** For an own variant of a script: the approved one it stands beside. */
    readonly variantOf?: string;
    /** For the user's own: the mark (`digestOf`) of what lay beneath, or was varied, when it was written. */
    readonly basedOn?: string;
  };
}[K];

/** Content that travels together, as a file. */
export interface Pack {
  readonly format: 'suixing-pack';
  readonly formatVersion: 1;
  /** Dotted words: `bank.branch`. */
  readonly id: string;
  /** `2026.11.1`: parts are compared as numbers. */
  readonly version: string;
  readonly title: string;
  readonly author: string;
  readonly madeOn: Day;
  readonly items: readonly ContentItem[];
}

/** Whose an item is: shipped with the product, of a pack of the bank, the user's own. Later ones stand over earlier ones. */
export const LAYERS = Object.freeze(['shipped', 'bank', 'own'] as const);

/** One of {@link LAYERS}. */
export type Layer = (typeof LAYERS)[number];

/** Whether an item may be used today; anything but `usable` is shown with its reason and cannot be copied. */
export type Standing = 'usable' | 'draft' | 'review' | 'notYet' | 'expired' | 'retired';

/** An item as it stands after the layers have been put over each other. */
export type Resolved<K extends ContentKind = ContentKind> = {
  [Kind in K]: {
    readonly item: ContentItem<Kind>;
    readonly layer: Layer;
    /** Id and version of the pack it came from: the shipped one, one of the bank, `own`. */
    readonly pack: { readonly id: string; readonly version: string };
    readonly standing: Standing;
    /** What it stands over, the nearest first. */
    readonly beneath: readonly ContentItem<Kind>[];
    /** What lies beneath, or what it varies, says something else now than when it was written. */
    readonly isBeneathChanged?: true;
  };
}[K];

/** All content as of a day. */
export type ContentBook = { readonly [K in ContentKind]: readonly Resolved<K>[] };
