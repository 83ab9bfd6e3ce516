import type { OpenFilter } from '../recognition/filter.ts';
import { controlValue, holds, walk } from './blocks.ts';
import { type ControlSpot, findHits, inspect, type TextSpot } from './inspect.ts';

/** What is known of one frame's text; kept up to date piece by piece. */
export interface PageIndex {
  /** Read a subtree again, forgetting what was known of it. A generator: each step is one small piece of work. */
  read(root: Element): Generator<void, void, void>;
  /** Read controls again whose value changed. True when any did. */
  rereadControls(): boolean;
  /** Forget what is no longer in the page. */
  prune(): void;
  readonly texts: readonly TextSpot[];
  readonly controls: readonly ControlSpot[];
}

/** Pieces between two looks at the clock. */
const PIECES_PER_STEP = 40;

/** An empty index. `onShadow` is told of every open shadow root met. */
export function createPageIndex(filter: OpenFilter, onShadow: (root: ShadowRoot) => void): PageIndex {
  let texts: TextSpot[] = [];
  let controls: ControlSpot[] = [];

  function forget(root: Element): void {
    const isKept = (element: Element) => element.isConnected && !holds(root, element);
    texts = texts.filter(({ block }) => isKept(block.element));
    controls = controls.filter(({ control }) => isKept(control));
  }

  return {
    get texts() {
      return texts;
    },
    get controls() {
      return controls;
    },
    *read(root) {
      forget(root);
      if (!root.isConnected) return;
      const newTexts: TextSpot[] = [];
      let count = 0;
      for (const piece of walk(root)) {
        if (piece instanceof ShadowRoot) {
          onShadow(piece);
          continue;
        }
        const spot = inspect(piece, filter);
        if (spot && 'control' in spot) controls.push(spot);
        else if (spot) newTexts.push(spot);
        count += 1;
        if (count % PIECES_PER_STEP === 0) yield;
      }
      const next = newTexts[0];
      const at = next ? texts.findIndex(({ block }) => isBefore(next.block.element, block.element)) : -1;
      texts.splice(at < 0 ? texts.length : at, 0, ...newTexts);
    },
    prune() {
      if (texts.some(({ block }) => !block.element.isConnected)) {
        texts = texts.filter(({ block }) => block.element.isConnected);
      }
      if (controls.some(({ control }) => !control.isConnected)) {
        controls = controls.filter(({ control }) => control.isConnected);
      }
    },
    rereadControls() {
      let isChanged = false;
      controls = controls.map((spot) => {
        const value = controlValue(spot.control);
        if (value === spot.value) return spot;
        isChanged = true;
        return { control: spot.control, value, hits: findHits(value, filter) };
      });
      return isChanged;
    },
  };
}

/** Page order across shadow borders. */
function isBefore(a: Element, b: Element): boolean {
  const [outerA, outerB] = [outermost(a), outermost(b)];
  if (outerA === outerB) return Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
  return Boolean(outerA.compareDocumentPosition(outerB) & Node.DOCUMENT_POSITION_FOLLOWING);
}

function outermost(element: Element): Element {
  let at = element;
  for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
  return at;
}
