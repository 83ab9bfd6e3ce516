import type { Day } from '../calendar/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import { isOpen } from '../follow-up/follow-up.ts';
import type { Channel } from '../touch/touch.ts';
import { carriedTimes } from './carried.ts';

/** What the dossier adds to an open promise: where it comes from. */
export interface PromiseDetail {
  /** The record as it stands, to be changed. */
  readonly record: FollowUp;
  /** The conversation it was made in; absent where none is known. */
  readonly made?: { readonly day: Day; readonly channel: Channel; readonly people: readonly string[] };
  /** See `carriedTimes`. */
  readonly carried: number;
}

/** The details of a client's open promises, by their id. */
export function promiseDetails({ followUps, touches, people }: Dossier): ReadonlyMap<string, PromiseDetail> {
  const open = followUps.filter((item) => item.kind === 'promise' && isOpen(item));
  const carried = carriedTimes(open, touches);
  return new Map(
    open.map((record) => {
      const touch = record.touchId === undefined ? undefined : touches.find(({ id }) => id === record.touchId);
      const names = touch?.personIds.flatMap((id) => people.find((person) => person.id === id)?.name ?? []) ?? [];
      return [
        record.id,
        {
          record,
          carried: carried.get(record.id) ?? 0,
          ...(touch ? { made: { day: touch.day, channel: touch.channel, people: names } } : {}),
        },
      ];
    }),
  );
}
