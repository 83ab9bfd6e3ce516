import type { ClientKind, DevelopmentStage, Grade, Segment } from '../../domain/client/client.ts';
import type { ProductFamily } from '../../domain/product/holding.ts';
import type { Channel } from '../../domain/touch/touch.ts';
import type { Stage } from '../../domain/stage/stage.ts';

/** What the open follow-ups and the last touch of a sample client should look like today. */
export type Plan =
  | 'onTrack'
  | 'dueToday'
  | 'promiseToday'
  | 'contactDue'
  | 'contactOverdue'
  | 'noNextStep'
  | 'followUpOverdue'
  | 'promiseOverdue'
  | 'tooManyTouches'
  | 'neverTouched'
  | 'quiet';

/** One touch: channel and text; the text may hold slots like `{w}` (see fill.ts). */
export type Line = readonly [channel: Channel, text: string];

/** The hand-written part of a sample client; the rest is filled in by build.ts. */
export interface ClientSeed {
  readonly kind: ClientKind;
  readonly name: string;
  readonly short?: string;
  readonly aliases?: readonly string[];
  readonly segment: Segment;
  readonly development?: DevelopmentStage;
  readonly grade: Grade;
  readonly stage: Stage;
  readonly plan: Plan;
  /** Number of touches to make up. */
  readonly touches: number;
  /** What the client makes or does, as a noun phrase that fits into a sentence. */
  readonly business: string;
  /** Years since the first business; without it a converted client was won within the recorded touches. */
  readonly years?: number;
  readonly note?: string;
  /** Name of the decision maker, when the case needs a particular one. */
  readonly boss?: string;
  /** Name of the chief financial officer who speaks in the story, when it is not the decision maker. */
  readonly speaker?: string;
  /** Last touches written by hand, oldest first. */
  readonly story?: readonly Line[];
  /** The one open follow-up written by hand. */
  readonly nextText?: string;
  /** A prospect the bank has no number for yet. */
  readonly isUnnumbered?: boolean;
  /** Holdings the case needs, besides loans: family, name, balance and limit in 万元. */
  readonly holdings?: readonly (readonly [ProductFamily, string, number?, number?])[];
  /** Loan quality to show, when not 正常. */
  readonly loanClass?: 'specialMention' | 'substandard';
}

/** Name, short name, grade, stage, plan, touches and business of a seed, in that order. */
export type Row = readonly [string, string, Grade, Stage, Plan, number, string];

/** Make a seed of an enterprise from its row; `more` adds or overrides fields. */
export function enterprise(segment: Segment, row: Row, more: Partial<ClientSeed> = {}): ClientSeed {
  const [name, short, grade, stage, plan, touches, business] = row;
  return { kind: 'enterprise', segment, name, short, grade, stage, plan, touches, business, ...more };
}
