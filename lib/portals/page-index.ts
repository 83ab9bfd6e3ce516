import type { OpenFilter } from '../recognition/filter.ts';
import { controlValue, isReadable, isWithin, type Piece } from './blocks.ts';
import { type Note, readNotes } from './notes.ts';
import { type ControlSpot, type FindTaught, findHits, inspect, type TextSpot } from './inspect.ts';
import { createWalk, type Passes } from './walk.ts';

/** What is known of one frame's text; kept up to date piece by piece. */
export interface PageIndex {
  /** Read subtrees again, forgetting what was known of them. A generator: each step is one small piece of work. */
  read(roots: readonly Element[]): Generator<void, void, void>;
  /** Read controls again whose value changed. True when any did. */
  rereadControls(): boolean;
  /** Forget what is no longer in the page. */
  prune(): void;
  readonly texts: readonly TextSpot[];
  readonly controls: readonly ControlSpot[];
  /** What is said in attributes only, in no order. */
  readonly notes: readonly Note[];
}

/** Known pieces gone through between two looks at the clock. */
const SPOTS_PER_STEP = 1000;

/**
 * An empty index. `onShadow` is told of every open shadow root met; `findTaught` knows the labels that were taught.
 * `newPasses` is for pages about which nothing was: what is taught may be called anything, and must not be passed by.
 */
export function createPageIndex(
  filter: OpenFilter,
  onShadow: (root: ShadowRoot) => void,
  findTaught?: FindTaught,
  newPasses?: (filter: OpenFilter) => Passes,
): PageIndex {
  let texts: TextSpot[] = [];
  let controls: ControlSpot[] = [];
  let notes: Note[] = [];

  function* forget(roots: ReadonlySet<Element>): Generator<void, void, void> {
    const isKept = (element: Element) => element.isConnected && !isWithin(element, roots);
    controls = controls.filter(({ control }) => isKept(control));
    notes = notes.filter(({ element }) => isKept(element));
    const kept: TextSpot[] = [];
    for (const [i, spot] of texts.entries()) {
      if (isKept(spot.block.element)) kept.push(spot);
      if (i % SPOTS_PER_STEP === SPOTS_PER_STEP - 1) yield;
    }
    texts = kept;
  }

  return {
    get texts() {
      return texts;
    },
    get controls() {
      return controls;
    },
    get notes() {
      return notes;
    },
    *read(roots) {
      yield* forget(new Set(roots));
      const passes = findTaught ? undefined : newPasses?.(filter);
      for (const root of roots) {
        if (!root.isConnected) continue;
        const newTexts: TextSpot[] = [];
        const newControls: ControlSpot[] = [];
        const shadows: ShadowRoot[] = [];
        const visit = (piece: Piece) => {
          if (piece instanceof ShadowRoot) {
            onShadow(piece);
            shadows.push(piece);
            return;
          }
          const spot = inspect(piece, filter, findTaught);
          if (spot && 'control' in spot) newControls.push(spot);
          else if (spot) newTexts.push(spot);
        };
        const walkOn = createWalk(root, visit, passes);
        while (walkOn()) yield;
        for (const one of [root, ...shadows]) notes.push(...(yield* readNotes(one, filter)));
        texts = merged(texts, newTexts, ({ block }) => block.nodes[0] ?? block.element);
        controls = merged(controls, newControls, ({ control }) => control);
      }
    },
    prune() {
      if (texts.some(({ block }) => !block.element.isConnected)) {
        texts = texts.filter(({ block }) => block.element.isConnected);
      }
      notes = notes.filter(({ element }) => element.isConnected);
      if (controls.some(({ control }) => !control.isConnected)) {
        controls = controls.filter(({ control }) => control.isConnected);
      }
    },
    rereadControls() {
      let isChanged = false;
      controls = controls.map((spot) => {
        // A password field that was no such when it was found is none to look into.
        const value = isReadable(spot.control) ? controlValue(spot.control) : '';
        if (value === spot.value) return spot;
        isChanged = true;
        return { control: spot.control, value, hits: findHits(value, filter) };
      });
      return isChanged;
    },
  };
}

/** A list in page order with new spots, all of one subtree, put in their place. */
function merged<T>(spots: readonly T[], added: readonly T[], nodeOf: (spot: T) => Node): T[] {
  const [first] = added;
  if (first === undefined) return spots as T[];
  // By its text: an element's own text may go on after an element inside it.
  const node = nodeOf(first);
  let [low, high] = [0, spots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(node, nodeOf(spots[middle] as T))) high = middle;
    else low = middle + 1;
  }
  return [...spots.slice(0, low), ...added, ...spots.slice(low)];
}

/** Page order across shadow borders. */
function isBefore(a: Node, b: Node): boolean {
  const [outerA, outerB] = [outermost(a), outermost(b)];
  if (outerA === outerB) return Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
  return Boolean(outerA.compareDocumentPosition(outerB) & Node.DOCUMENT_POSITION_FOLLOWING);
}

function outermost(node: Node): Node {
  let at = node;
  for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
  return at;
}
