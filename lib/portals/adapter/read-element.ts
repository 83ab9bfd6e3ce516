import type { FieldKind } from '../../contracts/adapter.ts';
import { type Control, controlValue, isBlock } from '../blocks.ts';
import { walk } from '../walk.ts';
import { isVisible } from '../context.ts';
import { canonicalValue, isEmptyValue, isWholeBefore, LONGEST_VALUE } from './field-values.ts';

/** What an element says a value is. */
export interface Said {
  /** As it stands there. */
  readonly text: string;
  /** In the form in which values are compared; absent: the text is no such value. */
  readonly canonical?: string;
}

/** Something a locator found. */
export interface Hit extends Said {
  /** What the value stands in; the document's root element for its title. */
  readonly element: Element;
  /** What it was found from: the label. */
  readonly anchor?: Element;
}

/** More pieces of text than this are no value. */
const MOST_PIECES = 24;

/** Read an element or control as a value of this kind. Undefined when nothing (or a dash) is shown. */
export function readElement(kind: FieldKind, element: Element): Said | undefined {
  const pieces: string[] = [];
  const controls: Control[] = [];
  let whole = '';
  for (const piece of walk(element)) {
    if (piece instanceof ShadowRoot) continue;
    if (!isBlock(piece)) {
      if (isVisible(piece)) controls.push(piece);
      continue;
    }
    if (whole !== '') whole += '\n';
    for (const [i, node] of piece.nodes.entries()) {
      const { parentElement } = node;
      if (parentElement && !isVisible(parentElement)) continue;
      const edge = piece.edges[i] as number;
      const text = piece.text.slice(Math.max(0, edge), piece.edges[i + 1] ?? piece.text.length);
      whole += text;
      if (text.trim() !== '') pieces.push(text.trim());
    }
    if (pieces.length > MOST_PIECES || whole.length > LONGEST_VALUE * 4) return { text: '' };
  }
  const [control] = controls;
  if (pieces.length === 0)
    return control && controls.length === 1 ? say(kind, controlValue(control).trim()) : undefined;
  const said = say(kind, whole.trim());
  return said && said.canonical === undefined ? (sayFirst(kind, pieces) ?? said) : said;
}

/** A value with something else after it, a tag or a button: only where nothing else in the element could be the value. */
function sayFirst(kind: FieldKind, pieces: readonly string[]): Said | undefined {
  const [first = '', ...rest] = pieces;
  const said = say(kind, first);
  const after = rest.join('');
  if (said?.canonical === undefined || !isWholeBefore(kind, first, after)) return undefined;
  // What follows a figure may be its unit, or what it is a part of.
  if (kind !== 'name' && /[\d十百千万亿元%％]/u.test(after)) return undefined;
  return rest.some((piece) => canonicalValue(kind, piece) !== undefined) ? undefined : said;
}

/** Read a text as a value of this kind. Undefined when it shows nothing. */
export function say(kind: FieldKind, text: string): Said | undefined {
  if (isEmptyValue(text)) return undefined;
  const canonical = canonicalValue(kind, text);
  return canonical === undefined ? { text: text.slice(0, LONGEST_VALUE) } : { text, canonical };
}
