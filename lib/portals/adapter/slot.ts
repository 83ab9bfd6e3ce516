import type { Adapter, FieldKind, FieldReading, TaughtField, TaughtPick } from '../../contracts/adapter.ts';
import type { AdapterReadings } from '../../contracts/page.ts';
import type { OpenFilter } from '../../recognition/filter.ts';
import type { Found } from '../found.ts';
import type { FindTaught } from '../inspect.ts';
import type { createPageIndex, PageIndex } from '../page-index.ts';
import type { createReader, Reader } from '../reading.ts';

/**
 * Where the page half finds what reads taught pages. It is a script of its own: most pages were never taught and need not
 * carry it.
 */

/** What the adapters of a frame say. */
export interface Taught {
  /** Undefined when nothing was taught about this address. */
  readonly readings: readonly AdapterReadings[] | undefined;
  readonly candidates: readonly Found[];
}

/** Everything taught or to be taught in one frame. */
export interface Teaching {
  /** Finds the labels of the adapters; for the index. */
  readonly findTaught: FindTaught | undefined;
  /** Look into this shadow root, too. */
  follow(root: ShadowRoot): void;
  /** Read the adapters of this page off an index that is up to date. */
  read(index: PageIndex, reader: Reader, clickedRow: Element | undefined): Generator<void, Taught, void>;
  /** Begin pointing at a field, or stop. `known`: texts of the page that name a client. */
  point(kind: FieldKind | undefined, known: () => readonly string[], clickedRow: () => Element | undefined): void;
  /** What fields say that are being tried out. Undefined when the signal ended it. */
  tryFields(
    fields: readonly TaughtField[],
    clickedRow: Element | undefined,
  ): Promise<readonly FieldReading[] | undefined>;
  isOwn(node: Node): boolean;
}

/** How a page is read from scratch. Handed over by the page half, so that the second script need not bring its own. */
export interface ReadingKit {
  readonly createPageIndex: typeof createPageIndex;
  readonly createReader: typeof createReader;
}

/** What teaching needs. */
export interface TeachingParts {
  readonly kit: ReadingKit;
  readonly adapters: readonly Adapter[];
  readonly filter: OpenFilter;
  /** The glass for this field is over the page. */
  readonly onPointing: (kind: FieldKind) => void;
  /** The user pointed at something, or gave up. */
  readonly onPicked: (pick: TaughtPick | undefined) => void;
  readonly signal: AbortSignal;
}

/** Begins teaching in a frame. */
export type CreateTeaching = (parts: TeachingParts) => Teaching;

/** Only our isolated world sees it. */
const SLOT = Symbol.for('page-teaching');
type World = typeof globalThis & { [SLOT]?: CreateTeaching };

/** Put teaching where the page half of this frame finds it. */
export function offerTeaching(create: CreateTeaching): void {
  (globalThis as World)[SLOT] = create;
}

/** What was offered in this frame; undefined while the script is not here. */
export function teachingHere(): CreateTeaching | undefined {
  return (globalThis as World)[SLOT];
}
