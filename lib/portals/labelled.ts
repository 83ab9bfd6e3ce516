import type { LabelKind } from './labels.ts';
import type { Result } from './series.ts';

/** What labels an element. */
export interface Label {
  readonly kind: LabelKind;
  readonly text: string;
}

/** A labelled stretch of a block, or a block that as a whole is a labelled value. */
export interface Region extends Label {
  readonly start: number;
  readonly end: number;
}

/** A label's value elements, and what they were read from. */
export interface Valued {
  readonly label: Label;
  readonly elements: readonly Element[];
  readonly within: Element | undefined;
}

/** What was read of a piece, and the labels around it then. */
export interface Kept {
  readonly around: string;
  /** The last reading that asked for it: of what was not asked for, changes were not told. */
  turn: number;
  readonly results: readonly Result[];
}

/** The labels around an element. */
export interface Around {
  readonly identity: Label | undefined;
  readonly isOther: boolean;
  /** Says the same as the rest, to compare. */
  readonly key: string;
}

/** Whether a label names the client, not somebody else. */
export function isIdentity({ kind }: Pick<Label, 'kind'>): boolean {
  return kind !== 'other' && kind !== 'phone';
}

/** Whether a label is one of the client's own: it names it, or says how to reach it. */
export function isOwn({ kind }: Pick<Label, 'kind'>): boolean {
  return kind !== 'other';
}
