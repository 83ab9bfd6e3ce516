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

/** What a walk comes across. */
export type Piece =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'control'; readonly control: Control }
  | { readonly kind: 'shadow'; readonly root: ShadowRoot };

const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME FRAME OBJECT EMBED CANVAS VIDEO AUDIO IMG HEAD RP RT DATALIST svg math OPTION OPTGROUP'.split(' '),
);
const READABLE_INPUTS = new Set(['text', 'search', 'tel', 'number', 'url', 'email']);

/** Whether text inside this element joins the text around it. */
export function isInline(element: Element): boolean {
  return INLINE.has(element.tagName);
}

/** The nearest element that forms a block, starting at `node` itself. Undefined for a detached node. */
export function blockOf(node: Node): Element | undefined {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && isInline(element) && element.parentElement) element = element.parentElement;
  return element ?? undefined;
}

/** Whether a control's value may be read: never a password, a hidden field or a button. */
export function isReadable(element: Element): element is Control {
  if (element instanceof HTMLInputElement) return READABLE_INPUTS.has(element.type);
  return element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
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

/** Walk a subtree in page order. A generator, so that a long walk can be cut into slices. */
export function* walk(root: Element): Generator<Piece, void, void> {
  if (SKIPPED.has(root.tagName)) return;
  if (isReadable(root)) {
    yield { kind: 'control', control: root };
    return;
  }
  const levels: { readonly group: Group; next: Node | null; readonly isInner: boolean }[] = [];
  const enter = (owner: Element) => {
    levels.push({ group: { owner, nodes: [] }, next: owner.firstChild, isInner: false });
    const shadow = owner.shadowRoot;
    if (shadow) levels.push({ group: { owner, nodes: [] }, next: shadow.firstChild, isInner: false });
    return shadow;
  };
  const first = enter(root);
  if (first) yield { kind: 'shadow', root: first };
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const { group, next: node } = level;
    if (!node) {
      levels.pop();
      if (!level.isInner) yield* blockOfGroup(group);
      continue;
    }
    level.next = node.nextSibling;
    if (node.nodeType === Node.TEXT_NODE) {
      group.nodes.push(node as Text);
      continue;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const element = node as Element;
    if (SKIPPED.has(element.tagName)) continue;
    if (element.tagName === 'BR') continue;
    if (isInline(element) && !element.shadowRoot) {
      levels.push({ group, next: element.firstChild, isInner: true });
      continue;
    }
    yield* blockOfGroup(group);
    if (isReadable(element)) {
      yield { kind: 'control', control: element };
      continue;
    }
    const shadow = enter(element);
    if (shadow) yield { kind: 'shadow', root: shadow };
  }
}

function* blockOfGroup(group: Group): Generator<Piece, void, void> {
  if (group.nodes.length === 0) return;
  const block = join(group.owner, group.nodes);
  group.nodes = [];
  if (block) yield { kind: 'block', block };
}

function join(element: Element, run: readonly Text[]): Block | undefined {
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
