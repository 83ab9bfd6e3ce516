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

/** How an element is read that is no block. */
export type Treatment = 'inline' | 'skipped' | 'control';

/** How elements are read, by tag name. Those not listed are blocks. */
const TREATMENT = new Map<string, Treatment>([
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

/** How an element of this name is read; undefined for a block. */
export function treatmentOf(tagName: string): Treatment | undefined {
  return TREATMENT.get(tagName);
}

function tags<T extends string>(treatment: T, names: string): [string, T][] {
  return names.split(' ').map((name) => [name, treatment]);
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
