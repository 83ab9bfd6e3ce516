/** Pieces of text as a reader sees them: names split over <span>, <br> or text nodes are whole again. */

/** Text of adjacent inline content inside one block element. */
export interface Block {
  /** The block element the text stands in. */
  readonly element: Element;
  readonly text: string;
  /** The text nodes, with the offset in `text` at which each begins. */
  readonly nodes: readonly Text[];
  readonly edges: readonly number[];
}

/** A form control that shows a value. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a walk comes across: text, a form control, or the root of an open shadow tree (whose content follows). */
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

/** Whether text inside this element joins the text around it. */
export function isInline(element: Element): boolean {
  return TREATMENT.get(element.tagName) === 'inline';
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
}

/** A place on the way: inline elements share the group of the block they are in. */
interface Level {
  readonly group: Group;
  next: Node | null;
  readonly isInline: boolean;
}

/** Walk a subtree in page order. A generator, so that a long walk can be cut into slices. */
export function* walk(root: Element): Generator<Piece, void, void> {
  const levels: Level[] = [{ group: { owner: root, nodes: [] }, next: root, isInline: true }];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const { group, next: node, isInline: sharesGroup } = level;
    if (!node) {
      levels.pop();
      const block = sharesGroup ? undefined : take(group);
      if (block) yield block;
      continue;
    }
    level.next = node === root ? null : node.nextSibling;
    if (node.nodeType === Node.TEXT_NODE) {
      group.nodes.push(node as Text);
      continue;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const element = node as Element;
    const treatment = TREATMENT.get(element.tagName);
    if (treatment === 'skipped') continue;
    const { shadowRoot, firstChild } = element;
    if (treatment === 'inline' && !shadowRoot && node !== root) {
      if (firstChild) levels.push({ group, next: firstChild, isInline: true });
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
      const block = join(element, [firstChild as Text]);
      if (block) yield block;
      continue;
    }
    if (firstChild || shadowRoot)
      levels.push({ group: { owner: element, nodes: [] }, next: firstChild, isInline: false });
    if (shadowRoot) {
      yield shadowRoot;
      levels.push({ group: { owner: element, nodes: [] }, next: shadowRoot.firstChild, isInline: false });
    }
  }
}

function take(group: Group): Block | undefined {
  if (group.nodes.length === 0) return undefined;
  const { owner, nodes } = group;
  group.nodes = [];
  return join(owner, nodes);
}

const START: readonly number[] = Object.freeze([0]);

function join(element: Element, run: readonly Text[]): Block | undefined {
  const only = run.length === 1 ? run[0] : undefined;
  if (only) return /\S/.test(only.data) ? { element, text: only.data, nodes: run, edges: START } : undefined;
  const nodes: Text[] = [];
  const edges: number[] = [];
  let text = '';
  for (const node of run) {
    const { data } = node;
    if (data === '') continue;
    nodes.push(node);
    edges.push(text.length);
    text += data;
  }
  return /\S/.test(text) ? { element, text, nodes, edges } : undefined;
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

/** Parent across shadow borders. */
export function composedParent(node: Node): Element | undefined {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return node.parentNode === root && root instanceof ShadowRoot ? root.host : undefined;
}

/** Whether `outer` is or holds `inner`, across shadow borders. */
export function holds(outer: Element, inner: Node): boolean {
  for (let node: Node | undefined = inner; node; ) {
    if (outer.contains(node)) return true;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return false;
}
