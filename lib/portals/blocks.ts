/** Pieces of text as a reader sees them: names split over <span>, <br> or text nodes are whole again. */

/** Text of adjacent inline content inside one block element. */
export interface Block {
  /** The block element the text stands in. */
  readonly element: Element;
  readonly text: string;
  /** The text nodes, with the offset in `text` at which each begins: negative where the block is a later part of a node. */
  readonly nodes: readonly Text[];
  readonly edges: readonly number[];
}

/** A form control that shows a value. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a walk comes across: text, a form control, or the root of a shadow tree (whose content follows). */
export type Piece = Block | Control | ShadowRoot;

/** Whether a piece is text. */
export function isBlock(piece: Piece): piece is Block {
  return 'edges' in piece;
}

/** How elements are read, by tag name. Those not listed are blocks. */
const TREATMENT = new Map<string, 'inline' | 'skipped' | 'control'>([
  ...tags(
    'inline',
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
  ),
  ...tags(
    'skipped',
    'BR SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME FRAME OBJECT EMBED CANVAS VIDEO AUDIO IMG HEAD RP RT DATALIST svg math',
  ),
  ...tags('control', 'INPUT SELECT TEXTAREA'),
]);
const READABLE_INPUTS = new Set(['text', 'search', 'tel', 'number', 'url', 'email']);

function tags<T extends string>(treatment: T, names: string): [string, T][] {
  return names.split(' ').map((name) => [name, treatment]);
}

/** What browsers give to extensions' scripts only. */
interface Opener {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}
const opener = (globalThis as { readonly chrome?: { readonly dom?: Opener } }).chrome?.dom;

/**
 * The shadow tree of an element. A closed one, too, where the element is the page's own: it keeps scripts of the page out,
 * not the eyes of the user. See https://developer.chrome.com/docs/extensions/reference/api/dom
 */
export function shadowOf(element: Element): ShadowRoot | null {
  const { shadowRoot } = element;
  if (shadowRoot || !element.tagName.includes('-') || !(element instanceof HTMLElement)) return shadowRoot;
  const { openOrClosedShadowRoot } = element as Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
  return openOrClosedShadowRoot ?? opener?.openOrClosedShadowRoot(element) ?? null;
}

/** Whether text inside this element joins the text around it. */
export function isInline(element: Element): boolean {
  return TREATMENT.get(element.tagName) === 'inline';
}

/** Whether text joins text over the place between these two neighbours, and what stands there parts it. */
export function isJoint(previous: Node | null, next: Node | null): boolean {
  return hasInlineText(previous, 'previousSibling') && hasInlineText(next, 'nextSibling');
}

function hasInlineText(start: Node | null, direction: 'previousSibling' | 'nextSibling'): boolean {
  for (let node = start; node; node = node[direction]) {
    if (node instanceof Element) {
      if (isInline(node)) return true;
      if (TREATMENT.get(node.tagName) !== 'skipped') return false;
    } else if (node.nodeType === Node.TEXT_NODE && /\S/.test((node as Text).data)) return true;
  }
  return false;
}

/** The nearest element that forms a block, starting at `node` itself. Undefined for a detached node. */
export function blockOf(node: Node): Element | undefined {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && isInline(element) && element.parentElement) element = element.parentElement;
  return element ?? undefined;
}

/** Whether a control's value may be read: never a password, a hidden field or a button. */
export function isReadable(element: Element): element is Control {
  if (TREATMENT.get(element.tagName) !== 'control') return false;
  return element.tagName !== 'INPUT' || READABLE_INPUTS.has((element as HTMLInputElement).type);
}

/** What a control shows now. */
export function controlValue(control: Control): string {
  return control instanceof HTMLSelectElement ? (control.selectedOptions[0]?.text ?? '') : control.value;
}

/** Inline content of one block, as far as it has been read. */
interface Group {
  readonly owner: Element;
  nodes: Text[];
  /** Units of the first node that went out with an earlier block, and units left. */
  skip: number;
  length: number;
}

/** A block longer than this, in UTF-16 units or in text nodes, is cut in pieces: each is looked at in one step. */
const MOST_TEXT = 4096;
const MOST_NODES = 512;
/** How far from the end of a piece to look for a good place to cut, in units. */
const LAST = 1024;

/** A place on the way: inline elements share the group of the block they are in. */
interface Level {
  readonly group: Group;
  /** Whose child `next` was when it was set down; what is elsewhere by now is not followed there. */
  readonly parent: Node | null;
  next: Node | null;
  readonly isInline: boolean;
}

/** Walk a subtree in page order. A generator, so that a long walk can be cut into slices. */
export function* walk(root: Element): Generator<Piece, void, void> {
  const levels: Level[] = [{ group: newGroup(root), parent: root.parentNode, next: root, isInline: true }];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const { group, parent, next: node, isInline: sharesGroup } = level;
    if (!node || node.parentNode !== parent) {
      levels.pop();
      const block = sharesGroup ? undefined : take(group);
      if (block) yield block;
      continue;
    }
    level.next = node === root ? null : node.nextSibling;
    if (node.nodeType === Node.TEXT_NODE) {
      add(group, node as Text);
      if (isTooLong(group)) yield* shorten(group);
      continue;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const element = node as Element;
    const treatment = TREATMENT.get(element.tagName);
    if (treatment === 'skipped') continue;
    const { firstChild } = element;
    const shadowRoot = shadowOf(element);
    if (treatment === 'inline' && !shadowRoot && node !== root) {
      if (firstChild) levels.push({ group, parent: element, next: firstChild, isInline: true });
      continue;
    }
    const before = take(group);
    if (before) yield before;
    if (treatment === 'control') {
      if (isReadable(element)) yield element;
      continue;
    }
    if (firstChild && !firstChild.nextSibling && firstChild.nodeType === Node.TEXT_NODE && !shadowRoot) {
      // A cell with nothing but text in it: most of a large page.
      const only = newGroup(element);
      add(only, firstChild as Text);
      if (isTooLong(only)) yield* shorten(only);
      const block = take(only);
      if (block) yield block;
      continue;
    }
    if (firstChild || shadowRoot) {
      levels.push({ group: newGroup(element), parent: element, next: firstChild, isInline: false });
    }
    if (shadowRoot) {
      yield shadowRoot;
      levels.push({ group: newGroup(element), parent: shadowRoot, next: shadowRoot.firstChild, isInline: false });
    }
  }
}

function newGroup(owner: Element): Group {
  return { owner, nodes: [], skip: 0, length: 0 };
}

function add(group: Group, node: Text): void {
  if (node.length === 0) return;
  group.nodes.push(node);
  group.length += node.length;
}

function take(group: Group): Block | undefined {
  if (group.nodes.length === 0) return undefined;
  const block = join(group);
  group.nodes = [];
  group.skip = 0;
  group.length = 0;
  return /\S/.test(block.text) ? block : undefined;
}

const START: readonly number[] = Object.freeze([0]);

function join({ owner, nodes, skip }: Group): Block {
  const only = nodes.length === 1 && skip === 0 ? nodes[0] : undefined;
  if (only) return { element: owner, text: only.data, nodes, edges: START };
  const edges: number[] = [];
  let text = '';
  for (const [i, node] of nodes.entries()) {
    edges.push(i === 0 ? -skip : text.length);
    text += i === 0 ? node.data.slice(skip) : node.data;
  }
  return { element: owner, text, nodes, edges };
}

function isTooLong({ nodes, length }: Group): boolean {
  return length > MOST_TEXT || nodes.length > MOST_NODES;
}

/** Let out the first part of a group as often as it is too long. */
function* shorten(group: Group): Generator<Block, void, void> {
  while (isTooLong(group)) {
    const { element, text, nodes, edges } = join(group);
    const end = cutAt(text.slice(0, Math.min(MOST_TEXT, edges[MOST_NODES] ?? text.length)));
    const next = edges.findLastIndex((edge) => edge <= end);
    const isInside = end > (edges[next] as number);
    const count = isInside ? next + 1 : next;
    const first = text.slice(0, end);
    if (/\S/.test(first)) yield { element, text: first, nodes: nodes.slice(0, count), edges: edges.slice(0, count) };
    group.length = text.length - end;
    group.nodes = group.length > 0 ? nodes.slice(next) : [];
    group.skip = group.length > 0 ? end - (edges[next] as number) : 0;
  }
}

/** Where a text that must be cut is best cut: after a line or a sentence, not between a label and its value. */
function cutAt(text: string): number {
  for (const border of [/[^:：\s]\s*\n(?=[^\n]*$)/u, /[。；;](?=[^。；;]*$)/u, /\s(?=\S*$)/u]) {
    const match = border.exec(text.slice(-LAST));
    if (match) return text.length - Math.min(LAST, text.length) + match.index + match[0].length;
  }
  return text.length;
}

/** The text node and offset at which a position of a block stands. An end belongs to the node before it. */
export function position(block: Block, offset: number, isEnd: boolean): { node: Text; offset: number } | undefined {
  let index = block.edges.findLastIndex((edge) => (isEnd ? edge < offset : edge <= offset));
  if (index < 0) index = 0;
  const node = block.nodes[index];
  if (!node) return undefined;
  const at = offset - (block.edges[index] as number);
  return at <= node.data.length ? { node, offset: at } : undefined;
}

/** Whether what stands right before `offset` is one word in an element of its own: a badge (新), no part of what follows. */
export function isBadge(block: Block, offset: number): boolean {
  const before = position(block, offset, true)?.node;
  const after = position(block, offset, false)?.node;
  const around = before?.parentElement;
  if (!before || !around || before === after || around === block.element) return false;
  return !(after && around.contains(after)) && (around.textContent ?? '').trim() === before.data.trim();
}

/** Parent across shadow borders. */
export function composedParent(node: Node): Element | undefined {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return node.parentNode === root && root instanceof ShadowRoot ? root.host : undefined;
}

/** Whether an element is or stands in one of a set, across shadow borders. */
export function isWithin(element: Element, outer: ReadonlySet<Element>): boolean {
  for (let at: Element | undefined = element; at; at = composedParent(at)) if (outer.has(at)) return true;
  return false;
}
