import { composedParent } from './blocks.ts';
import type { TextSpot } from './inspect.ts';
import type { Around, Label, Valued } from './labelled.ts';
import type { PageIndex } from './page-index.ts';
import type { RowReader } from './tables.ts';
import { valueElements } from './values.ts';

const PIECES_PER_STEP = 20;
const NO_LABELS: Around = Object.freeze({ identity: undefined, isOther: false, key: '' });

/** One reading of the labels. */
export interface LabelTurn {
  readonly rows: RowReader;
  /** Nothing known holds any longer. */
  readonly isAll: boolean;
  /** Whether something changed in an element, as far as values go. */
  readonly isTouched: (element: Element) => boolean;
  readonly isStale: (element: Element) => boolean;
}

/** Reads which labels stand for which elements, again and again. */
export function createLabelPlaces(index: Pick<PageIndex, 'texts'>) {
  let values = new WeakMap<TextSpot, readonly Valued[]>();
  let labelled = new Map<Element, Label[]>();

  const put = (element: Element, label: Label) => {
    const known = labelled.get(element);
    if (known) known.push(label);
    else labelled.set(element, [label]);
  };

  function around(element: Element): Around {
    if (labelled.size === 0) return NO_LABELS;
    let identity: Label | undefined;
    let isOther = false;
    for (let at: Element | undefined = element; at; at = composedParent(at)) {
      for (const label of labelled.get(at) ?? []) {
        if (label.kind === 'other') isOther = true;
        else identity ??= label;
      }
    }
    return { identity, isOther, key: `${identity?.kind} ${identity?.text} ${isOther}` };
  }

  return {
    /** Go through the labels of the index in its present state. Each step is one small piece of work. */
    *read({ rows, isAll, isTouched, isStale }: LabelTurn): Generator<void, void, void> {
      if (isAll) values = new WeakMap();
      labelled = new Map();
      const valuesOf = (spot: TextSpot): readonly Valued[] => {
        const { block, labels } = spot;
        const known = values.get(spot);
        const isSame = known?.every(({ within }) => within !== undefined && !isTouched(within));
        if (known && isSame && !isStale(block.element)) return known;
        const read = labels.map((label): Valued => ({ label, ...valueElements(block, label, rows) }));
        values.set(spot, read);
        return read;
      };
      for (const [i, spot] of index.texts.entries()) {
        if (i % PIECES_PER_STEP === 0) yield;
        if (spot.labels.length === 0) continue;
        for (const { elements, label } of valuesOf(spot)) for (const element of elements) put(element, label);
      }
    },
    around,
    /** Whether labels around this element said, at the last reading, that somebody else is meant. */
    isOther: (element: Element): boolean => around(element).isOther,
    /** Every labelled element, in no order. */
    get all(): ReadonlyMap<Element, readonly Label[]> {
      return labelled;
    },
  };
}
