import { type Candidate, MAX_CANDIDATES } from '../contracts/page.ts';
import { isOpening } from '../recognition/boundary.ts';
import type { OpenFilter } from '../recognition/filter.ts';
import { isFrameVisible } from './context.ts';
import { cut, type Found } from './found.ts';
import { findHits } from './inspect.ts';
import type { Changes } from './changes.ts';
import type { Reader } from './reading.ts';

/** What the page says besides its text. */
export interface Surroundings {
  /** `document.title`, in the top frame only: a sub-frame's title is seen by nobody. */
  readonly title: string;
  /** The row the user clicked last. */
  readonly clickedRow: Element | undefined;
}

/** Everything on the page that may name a client, in page order, strongest first where there are too many. */
export function* gather(
  reader: Reader,
  changes: Changes,
  filter: OpenFilter,
  surroundings: Surroundings,
): Generator<void, readonly Found[], void> {
  // Read even while the frame has no size: what changed is told only once.
  const read = yield* reader.read(changes, surroundings.clickedRow);
  if (!isFrameVisible()) return [];
  const found = [...titleCandidates(surroundings.title, filter), ...read];
  if (found.length <= MAX_CANDIDATES) return found;
  const isStrong = ({ cues }: Found) => cues.length > 0 && !cues.includes('row') && !cues.includes('chrome');
  return [...found.filter(isStrong), ...found.filter((one) => !isStrong(one))].slice(0, MAX_CANDIDATES);
}

/** The message for a set of findings. */
export function toCandidates(found: readonly Found[]): readonly Candidate[] {
  return found.map(({ kind, text, cues, place }, index) => ({
    index,
    kind,
    text,
    cues,
    isMarkable: place !== undefined,
  }));
}

function titleCandidates(title: string, filter: OpenFilter): readonly Found[] {
  return findHits(title, filter)
    .filter(({ start, kind }) => kind === 'uscc' || isOpening(title.slice(0, start)))
    .map(({ kind, start, end }) => ({ kind, text: cut(title, start, end), cues: ['title'] }));
}
