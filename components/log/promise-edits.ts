import { textSimilarity } from '../../lib/domain/touch/near-duplicate.ts';
import type { PromiseEdit } from '../../lib/hooks/service-types.ts';

/** How alike the words of a promise must have stayed for what was changed of it by hand to hold on, 0 to 1. */
const STILL_THE_SAME = 0.5;

/**
 * What was changed by hand of the promise that now reads `text`: its words may have been written on since (给报 → 给报价).
 * `taken` belong to promises before it.
 */
export function editOf(
  text: string,
  edits: readonly PromiseEdit[],
  taken: ReadonlySet<PromiseEdit>,
): PromiseEdit | undefined {
  const free = edits.filter((edit) => !taken.has(edit));
  return (
    free.find((edit) => edit.text === text) ??
    free.find(
      (edit) => edit.text !== '' && text !== '' && (text.startsWith(edit.text) || edit.text.startsWith(text)),
    ) ??
    free.find((edit) => textSimilarity(edit.text, text) >= STILL_THE_SAME)
  );
}

/** The edits with a further change of the promise that reads `text`. */
export function withEdit(
  edits: readonly PromiseEdit[],
  text: string,
  change: Omit<PromiseEdit, 'text'>,
): readonly PromiseEdit[] {
  const before = editOf(text, edits, new Set());
  return [...edits.filter((edit) => edit !== before), { ...before, ...change, text }];
}
