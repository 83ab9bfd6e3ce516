import type { HelloReply, NameFilter } from '../contracts/page.ts';
import type { FieldKind, FieldReading, TaughtField } from '../contracts/adapter.ts';
import type { PageClient } from '../messaging/page-client.ts';

/**
 * Where a frame finds what reads its page. It is a script of its own, brought when there is something to read: to compile
 * it is most of what an empty frame would cost.
 */

/** What reading a page needs. */
export interface ReaderParts {
  readonly client: PageClient;
  readonly filter: NameFilter;
  readonly hello: HelloReply;
  /** The user pointed at a field, or gave up. */
  readonly onPicked: () => void;
  /** The extension is gone. */
  readonly onOrphaned: () => void;
  readonly signal: AbortSignal;
}

/** What the background may ask for while something is read here. */
export interface ReaderCommands {
  point(kind: FieldKind | undefined): void;
  tryFields(fields: readonly TaughtField[]): Promise<readonly FieldReading[] | undefined>;
}

/** Reads the page and goes on doing so until the signal ends. */
export type StartReading = (parts: ReaderParts) => ReaderCommands;

/** Only our isolated world sees it. */
const SLOT = Symbol.for('page-reader');
interface Slot {
  start?: StartReading;
  /** Waits for it. */
  arrived?: (() => void) | undefined;
}
type World = typeof globalThis & { [SLOT]?: Slot };

function slotHere(): Slot {
  const world = globalThis as World;
  world[SLOT] ??= {};
  return world[SLOT];
}

/** Forget what is here: it came with another version of the extension. */
export function emptyReaderSlot(): void {
  (globalThis as World)[SLOT] = {};
}

/** Put the reader where the frame finds it. */
export function offerReader(start: StartReading): void {
  const slot = slotHere();
  slot.start = start;
  slot.arrived?.();
}

/** What was offered in this frame; undefined while the script is not here. */
export function readerHere(): StartReading | undefined {
  return (globalThis as World)[SLOT]?.start;
}

/** Calls once with the reader, at once when it is here; never when the signal ends first. The last to ask is told. */
export function whenReaderIsHere(signal: AbortSignal, then: (start: StartReading) => void): void {
  const slot = slotHere();
  slot.arrived = () => {
    slot.arrived = undefined;
    if (!signal.aborted && slot.start) then(slot.start);
  };
  if (slot.start) slot.arrived();
}
