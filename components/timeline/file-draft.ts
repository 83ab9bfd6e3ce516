import { type Day, isDay } from '../../lib/domain/calendar/day.ts';
import type { FileKind, FileLink } from '../../lib/domain/client/file-link.ts';

/** A linked document while it is being entered: every field there, empty where nothing is known. */
export interface FileDraft {
  readonly kind: FileKind;
  readonly name: string;
  readonly place: string;
  /** As typed; may be incomplete. */
  readonly on: string;
  /** As typed; empty where it has no end. */
  readonly until: string;
  /** Id of a touch; empty for none. */
  readonly touchId: string;
}

/** The draft of a document, or of a new one dated `today`. */
export function draftOf(file: FileLink | undefined, today: Day): FileDraft {
  const { kind = 'proposal', name = '', place = '', on = today, until = '', touchId = '' } = file ?? {};
  return { kind, name, place, on, until, touchId };
}

/** The link a draft says; undefined while it has no name or no day, or ends before it begins. */
export function fileOf({ kind, name, place, on, until, touchId }: FileDraft, id: string): FileLink | undefined {
  if (name.trim() === '' || !isDay(on)) return undefined;
  if (until !== '' && (!isDay(until) || until < on)) return undefined;
  return {
    id,
    kind,
    name: name.trim(),
    ...(place.trim() === '' ? {} : { place: place.trim() }),
    on,
    ...(until === '' ? {} : { until }),
    ...(touchId === '' ? {} : { touchId }),
  };
}
