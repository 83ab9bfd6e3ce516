import type { FieldKind } from '../../contracts/adapter.ts';
import { controlValue, isBlock } from '../blocks.ts';
import { walk } from '../walk.ts';
import { isVisible } from '../context.ts';
import { targetsAt } from './target.ts';
import { canonicalValue, LONGEST_VALUE } from './field-values.ts';

const MOST_CHOICES = 200;
const MOST_PIECES = 20_000;

/** Elements of the page that show a value of this kind, in page order: what the keyboard goes through. */
export function choicesOf(kind: FieldKind): readonly Element[] {
  const choices = new Set<Element>();
  let pieces = 0;
  for (const piece of walk(document.body ?? document.documentElement)) {
    pieces += 1;
    if (pieces > MOST_PIECES || choices.size >= MOST_CHOICES) break;
    if (piece instanceof ShadowRoot) continue;
    if (!isBlock(piece)) {
      if (canonicalValue(kind, controlValue(piece).trim()) !== undefined && isVisible(piece)) choices.add(piece);
      continue;
    }
    const text = piece.text.trim();
    if (text.length > LONGEST_VALUE * 2) continue;
    const isValue = canonicalValue(kind, text) !== undefined;
    if ((!isValue && !/[:：]/.test(text)) || !isVisible(piece.element)) continue;
    const target = isValue ? piece.element : targetsAt(kind, piece.element)[0]?.element;
    if (target) choices.add(target);
  }
  return [...choices];
}
