import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { CodeField, TextField } from './columns.ts';

/** Kinds of thing a search finds, in the order they are shown. */
export const HIT_TYPES = Object.freeze([
  'client',
  'person',
  'followUp',
  'product',
  'touch',
  'catalogue',
  'script',
] as const);
/** One of {@link HIT_TYPES}. */
export type HitType = (typeof HIT_TYPES)[number];

/** Which fact matched. `content`: the text of a touch, the title of a script, the name of a product. */
export type MatchField = TextField | CodeField | 'content';

/** Part of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One thing found, and why. */
export interface SearchHit {
  readonly type: HitType;
  /** Unique among the hits of one answer. */
  readonly key: string;
  /** Id of the product or script, for what is of the playbook. */
  readonly itemId?: string;
  /** The client it belongs to; none for what belongs to nobody, such as a script. */
  readonly client?: ClientSummary;
  readonly field: MatchField;
  /** The fact as it is written. */
  readonly text: string;
  /** The parts of `text` that matched; for pinyin, the characters that were meant. */
  readonly ranges: readonly TextRange[];
  /** The parts of the client's name that matched as well. */
  readonly nameRanges: readonly TextRange[];
  /** Found only by allowing for a typing error. */
  readonly isApproximate: boolean;
  /** Name of the person a phone belongs to. */
  readonly person?: string;
  /** Day of a touch or follow-up. */
  readonly day?: string;
}

/** The best hits of one kind. */
export interface SearchSection {
  readonly hits: readonly SearchHit[];
  /** There are more than are shown. */
  readonly isMore: boolean;
}
