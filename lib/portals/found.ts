import { type CandidateKind, type Cue, MAX_CANDIDATE_TEXT } from '../contracts/page.ts';
import type { Block } from './blocks.ts';

/** A candidate before it is numbered, with the place it came from. */
export interface Found {
  readonly kind: CandidateKind;
  readonly text: string;
  readonly cues: readonly Cue[];
  /** Where to mark it; absent for the title and for form fields. */
  readonly place?: { readonly block: Block; readonly start: number };
}

/** A stretch of text, no longer than may be sent. */
export function cut(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + MAX_CANDIDATE_TEXT));
}
