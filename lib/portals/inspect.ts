import { findUsccs } from '../recognition/codes.ts';
import type { OpenFilter } from '../recognition/filter.ts';
import { findNames } from '../recognition/scan.ts';
import { type Block, type Control, controlValue, isBlock } from './blocks.ts';
import { findInlineLabels, type InlineLabel } from './labels.ts';

/** Something in a stretch of text that looks like a client. */
export interface Hit {
  readonly kind: 'name' | 'uscc';
  /** UTF-16 offsets; `end` of a name is where nothing more is needed to decide. */
  readonly start: number;
  readonly end: number;
}

/** A block of text worth remembering: it holds a hit or a label. */
export interface TextSpot {
  readonly block: Block;
  readonly hits: readonly Hit[];
  readonly labels: readonly InlineLabel[];
  /** Labels that were taught. */
  readonly taught?: readonly InlineLabel[];
}

/** Finds labels that were taught in a block. */
export type FindTaught = (block: Block) => readonly InlineLabel[];

/** A form control worth remembering. All are, since their values change without any mutation. */
export interface ControlSpot {
  readonly control: Control;
  readonly value: string;
  readonly hits: readonly Hit[];
}

/** What is remembered of a piece; undefined when it says nothing. */
export function inspect(
  piece: Block | Control,
  filter: OpenFilter,
  findTaught?: FindTaught,
): TextSpot | ControlSpot | undefined {
  if (!isBlock(piece)) {
    const value = controlValue(piece);
    return { control: piece, value, hits: findHits(value, filter) };
  }
  const { text, edges } = piece;
  const labels = findInlineLabels(text, edges);
  const hits = findHits(text, filter);
  for (const { start, end } of labels) {
    // A person's name is only looked for where it is the whole of something: here, of a labelled value.
    if (end - start > 1 && end - start < 12 && !hits.some((hit) => hit.start === start)) {
      for (const hit of findHits(text.slice(start, end), filter)) {
        hits.push({ kind: hit.kind, start: hit.start + start, end: hit.end + start });
      }
    }
  }
  const taught = findTaught?.(piece) ?? [];
  if (taught.length > 0) return { block: piece, hits, labels, taught };
  return hits.length > 0 || labels.length > 0 ? { block: piece, hits, labels } : undefined;
}

/** Names and codes in one text. */
export function findHits(text: string, filter: OpenFilter): Hit[] {
  const hits: Hit[] = [];
  for (const { start, end } of findNames(text, filter)) hits.push({ kind: 'name', start, end });
  for (const { start, length } of findUsccs(text)) hits.push({ kind: 'uscc', start, end: start + length });
  return hits;
}
