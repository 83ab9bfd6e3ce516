import { type Block, isReadable, type Piece, treatmentOf } from './blocks.ts';
import { shadowOf } from './shadow.ts';

/** Inline content of one block, as far as it has been read. */
interface Group {
  readonly owner: Element;
  nodes: Text[];
  /** Units of the first node that went out with an earlier block, and units left. */
  skip: number;
  length: number;
}

/** A block longer than this, in UTF-16 units or in text nodes, is cut in pieces: each is looked at by itself. */
const MOST_TEXT = 4096;
const MOST_NODES = 512;
/** How far from the end of a piece to look for a good place to cut, in units. */
const LAST = 1024;
/** Work of one step: places come to, and more for text that is longer than usual. */
const STEP = 100;
const USUAL_LENGTH = 100;

/** A quick look at elements before they are taken apart. */
export interface Passes {
  /** Whether nobody wants anything of what an element holds. `list`: what is known of the children of its parent. */
  isPassed(element: Element, tagName: string, list: List): boolean;
  /**
   * Whoever comes after an element that was passed and is to be looked at: rows like it go by without a question to each.
   * Counts them in `list`.
   */
  passOn(element: Element, tagName: string, list: List): Node | null;
  /** Units of text that were not passed. */
  saw(units: number): void;
}

/** What a quick look keeps of the children of one element. */
export interface List {
  known?: object;
  /** How many went by after the last that was asked about. */
  passed?: number;
}

/** A place on the way: inline elements share the group of the block they are in. */
interface Level {
  readonly group: Group;
  /** Whose child `next` was when it was set down; what is elsewhere by now is not followed there. */
  readonly parent: Node | null;
  next: Node | null;
  readonly isInline: boolean;
  /** The step in which that was seen to last. */
  step: number;
  readonly list: List;
}

/**
 * Begin to walk a subtree in page order, `visit`ing its pieces. Each call of what is returned goes on a little and says
 * whether there is more; between two of them the page may change. What may be passed by is not visited.
 */
export function createWalk(root: Element, visit: (piece: Piece) => void, passes?: Passes): () => boolean {
  const levels: Level[] = [];
  let [step, work] = [0, 0];
  const push = (group: Group, parent: Node | null, next: Node | null, isInline: boolean) =>
    levels.push({ group, parent, next, isInline, step, list: {} });
  const emit = (block: Block | undefined) => {
    if (!block) return;
    work += block.text.length / USUAL_LENGTH + block.nodes.length;
    visit(block);
  };

  function enter(element: Element, level: Level): void {
    const { group } = level;
    const { tagName } = element;
    const treatment = treatmentOf(tagName);
    if (treatment === 'skipped') return;
    const shadow = shadowOf(element);
    if (treatment === 'inline' && !shadow && element !== root) {
      const { firstChild } = element;
      if (firstChild) push(group, element, firstChild, true);
      return;
    }
    emit(take(group));
    if (treatment === 'control') {
      if (isReadable(element)) visit(element);
      return;
    }
    if (passes && !shadow && passes.isPassed(element, tagName, level.list)) {
      if (element === root) return;
      level.next = passes.passOn(element, tagName, level.list);
      work += level.list.passed ?? 0;
      return;
    }
    const { firstChild } = element;
    if (firstChild) push(newGroup(element), element, firstChild, false);
    if (!shadow) return;
    visit(shadow);
    push(newGroup(element), shadow, shadow.firstChild, false);
  }

  push(newGroup(root), root.parentNode, root, true);
  return () => {
    step += 1;
    for (work = 0; work < STEP; work += 1) {
      const level = levels[levels.length - 1];
      if (!level) return false;
      const { group, next: node } = level;
      if (isTooLong(group)) {
        emit(shortened(group));
        continue;
      }
      const isLost = level.step !== step && node !== null && node.parentNode !== level.parent;
      level.step = step;
      if (!node || isLost) {
        levels.pop();
        if (!level.isInline) emit(take(group));
        continue;
      }
      level.next = node === root ? null : node.nextSibling;
      const { nodeType } = node;
      if (nodeType === Node.TEXT_NODE) add(group, node as Text, passes);
      else if (nodeType === Node.ELEMENT_NODE) enter(node as Element, level);
    }
    return true;
  };
}

/** The pieces of a subtree in page order, all of them. */
export function* walk(root: Element): Generator<Piece, void, void> {
  const found: Piece[] = [];
  const step = createWalk(root, (piece) => found.push(piece));
  for (let isMore = true; isMore; ) {
    isMore = step();
    yield* found.splice(0);
  }
}

function newGroup(owner: Element): Group {
  return { owner, nodes: [], skip: 0, length: 0 };
}

function add(group: Group, node: Text, passes: Passes | undefined): void {
  const { length } = node;
  if (length === 0) return;
  group.nodes.push(node);
  group.length += length;
  passes?.saw(length);
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

/** Takes the first part out of a group that is too long. */
function shortened(group: Group): Block | undefined {
  const { element, text, nodes, edges } = join(group);
  const end = cutAt(text.slice(0, Math.min(MOST_TEXT, edges[MOST_NODES] ?? text.length)));
  const next = edges.findLastIndex((edge) => edge <= end);
  const isInside = end > (edges[next] as number);
  const count = isInside ? next + 1 : next;
  const first = text.slice(0, end);
  group.length = text.length - end;
  group.nodes = group.length > 0 ? nodes.slice(next) : [];
  group.skip = group.length > 0 ? end - (edges[next] as number) : 0;
  return /\S/.test(first)
    ? { element, text: first, nodes: nodes.slice(0, count), edges: edges.slice(0, count) }
    : undefined;
}

/** Where a text that must be cut is best cut: after a line or a sentence, not between a label and its value. */
function cutAt(text: string): number {
  for (const border of [/[^:：\s]\s*\n(?=[^\n]*$)/u, /[。；;](?=[^。；;]*$)/u, /\s(?=\S*$)/u]) {
    const match = border.exec(text.slice(-LAST));
    if (match) return text.length - Math.min(LAST, text.length) + match.index + match[0].length;
  }
  return text.length;
}
