import type { FieldKind } from '../../contracts/adapter.ts';
import { type Block, blockOf, composedParent, type Control, isBlock, isInline, isReadable } from '../blocks.ts';
import { walk } from '../walk.ts';
import { findInlineLabels } from '../labels.ts';
import { wholeBlock } from '../loose-values.ts';
import { createLabelFinder } from '../values.ts';
import { headsOver } from './columns.ts';
import { readElement, say } from './read-element.ts';
import { LONGEST_WORDS, wordsOf } from './words.ts';

/** What was pointed at. */
export interface Target {
  readonly element: Element;
  /** As it stands there, and in the form in which values are compared. */
  readonly text: string;
  readonly canonical: string;
  /** What stands before it in the same block. */
  readonly before?: string;
}

/** What parts the words of a heading. */
const BETWEEN = /\s[-–—/>·]\s|[:：|｜,，;；>»[\]【】]|\s{2,}|\n/u;
/** Narrower than a space, in CSS px. */
const APART_PX = 3;
/** Texts before a target that may be its label. */
const NEAR = 12;
const PIECES_PER_STEP = 100;

/**
 * What of a kind may be meant by an element, the likelier first: all of its block (a name may be split over elements), the
 * largest part of it that is a value, or what follows a colon in it.
 */
export function targetsAt(kind: FieldKind, element: Element): readonly Target[] {
  const block = isInline(element) ? blockOf(element) : element;
  const whole = block && readTarget(kind, block);
  let part: Target | undefined;
  for (let at: Element | undefined = element; at && at !== block; at = composedParent(at)) {
    part = readTarget(kind, at) ?? part;
  }
  const found = part && block && isSetApart(part.element, block) ? [part, whole] : [whole, part];
  const some = found.filter((one) => one !== undefined);
  const inner = some.length === 0 && block ? inBlock(kind, block) : undefined;
  return inner ? [inner] : some;
}

/** Whether there is room between an element and the text before it in its block: a label is set apart from its value. */
function isSetApart(element: Element, block: Element): boolean {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEndBefore(element);
  const ends = [...before.getClientRects()].filter(({ width }) => width > 0).at(-1);
  const starts = element.getClientRects()[0];
  return Boolean(ends && starts && starts.left - ends.right >= APART_PX && starts.top < ends.bottom);
}

function readTarget(kind: FieldKind, element: Element): Target | undefined {
  const said = readElement(kind, element);
  return said?.canonical === undefined ? undefined : { element, text: said.text, canonical: said.canonical };
}

/** The only value of the kind that stands behind a colon, or by itself between other words, in the text of a block. */
function inBlock(kind: FieldKind, element: Element): Target | undefined {
  const block = wholeBlock(element);
  if (!block || block.text.length > 2000) return undefined;
  const isName = (text: string) => (/^[^\d:：]{2,24}$/u.test(text.trim()) ? 'name' : undefined);
  const found: Target[] = [];
  for (const { start, end } of findInlineLabels(block.text, block.edges, isName)) {
    const said = say(kind, block.text.slice(start, end).trim());
    if (said?.canonical === undefined) continue;
    found.push({ element, text: said.text, canonical: said.canonical, before: block.text.slice(0, start) });
  }
  if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  const pieces = block.nodes.flatMap(({ data }) => data.split(BETWEEN));
  const values = pieces.flatMap((piece) => {
    const said = say(kind, piece.trim());
    return said?.canonical === undefined ? [] : [{ element, text: said.text, canonical: said.canonical }];
  });
  return values.length === 1 ? values[0] : undefined;
}

/** The words that may be a target's label, nearest first, and the heads over its column. */
export function* wordsNear({ element, before }: Target): Generator<void, readonly string[], void> {
  const texts: string[] = [];
  for (const label of isReadable(element) ? createLabelFinder()(element as Control) : []) texts.push(said(label));
  texts.push(element.getAttribute('aria-label') ?? '');
  for (const id of (element.getAttribute('aria-labelledby') ?? '').split(/\s+/)) {
    const label = id && (element.getRootNode() as Document | ShadowRoot).getElementById?.(id);
    if (label) texts.push(said(label));
  }
  if (before !== undefined) texts.push(lastWord(before));
  const preceding: Block[] = [];
  let count = 0;
  for (const piece of walk(document.body ?? document.documentElement)) {
    count += 1;
    if (count % PIECES_PER_STEP === 0) yield;
    if (piece instanceof ShadowRoot) continue;
    const at = isBlock(piece) ? piece.element : piece;
    // An inline element stands within a block that may have begun before it.
    if (
      at === element ||
      element.contains(at) ||
      (isBlock(piece) && piece.nodes.some((node) => element.contains(node)))
    ) {
      if (isBlock(piece) && at !== element) texts.push(lastWord(textBefore(piece, element)));
      break;
    }
    if (!isBlock(piece) || piece.text.length > LONGEST_WORDS * 3) continue;
    preceding.push(piece);
    if (preceding.length > NEAR) preceding.shift();
  }
  for (const { text } of preceding.reverse()) texts.push(text);
  for (const head of headsOver(element)) texts.push(said(head));
  const words = texts.map(wordsOf).filter((one) => one.length > 1 && one.length <= LONGEST_WORDS);
  return [...new Set(words)];
}

function said(element: Element): string {
  return element.textContent ?? '';
}

function textBefore({ text, nodes, edges }: Block, element: Element): string {
  const first = nodes.findIndex((node) => element.contains(node));
  return text.slice(0, Math.max(0, edges[first] ?? 0));
}

/** The last label in a text that runs up to a value. */
function lastWord(text: string): string {
  return /[^\s,，;；|｜/、。:：]+(?=\s*[:：]?\s*$)/u.exec(text.slice(-80))?.[0] ?? '';
}
