import type { ContentKind } from './item.ts';

/** What can be wrong with content, in a form or in a file. The interface has a sentence for each, with what to do. */
export const CONTENT_PROBLEMS = Object.freeze([
  /** Something that must be filled in is not there, or blank. */
  'missing',
  /** A field nobody knows. */
  'unknownField',
  /** Not what belongs there: a number for a text, a word that is none of those offered. */
  'wrongValue',
  'tooLong',
  /** More entries than a list may have. */
  'tooMany',
  /** An id that is not of dotted words of letters. */
  'badId',
  'badDay',
  'unknownKind',
  /** The id of an item is not that of its body. */
  'idMismatch',
  /** The same kind and id twice. */
  'duplicate',
  /** It names a product, script or scenario that is nowhere; `value` says which. */
  'unknownReference',
  /** A name that programs take for something else (`__proto__`), or too much within each other. */
  'hostile',
  /** Approved, and lacks what approval needs, or was approved by its author. */
  'notSigned',
] as const);

/** One of {@link CONTENT_PROBLEMS}. */
export type ContentProblemCode = (typeof CONTENT_PROBLEMS)[number];

/** Something wrong, and where. */
export interface ContentProblem {
  readonly code: ContentProblemCode;
  /** In a pack: the how-manieth item, from 1, and what it says it is. */
  readonly at?: number;
  readonly kind?: ContentKind;
  readonly id?: string;
  /** Dotted path within the body, the life or the pack: `glance.ask`, `steps.2`, `life.reviewer`. */
  readonly field?: string;
  /** What stands there, shortened, where that helps. */
  readonly value?: string;
}
