import type { Cause } from '../audit/cause.ts';
import type { Day } from '../calendar/day.ts';
import type { Effect } from '../dossier/apply.ts';
import type { RecordKind } from '../dossier/dossier.ts';

/** One entry of the change log as far as it is about one client. */
export interface LoggedChange {
  /** Its number in the log. */
  readonly seq: number;
  /** When it was made, on this machine's calendar and clock. */
  readonly day: Day;
  /** `HH:MM`. */
  readonly time: string;
  /** End of the random name of the installation that made it; absent when it was this one. */
  readonly device?: string;
  readonly cause: Cause;
  /** What it did to records of this client. */
  readonly effects: readonly Effect[];
  /** Names of the other clients whose own record it made, changed or removed. */
  readonly others: readonly string[];
}

/** A record as one change left it. */
export interface RecordVersion extends Pick<LoggedChange, 'seq' | 'day' | 'time' | 'device' | 'cause'> {
  readonly effect: Effect;
}

/** The name of a record among those of one client. */
export function recordKey(kind: RecordKind, id: string): string {
  return `${kind} ${id}`;
}

/** Every change of every record that the entries tell of, by {@link recordKey}, newest first. */
export function versionsOf(changes: readonly LoggedChange[]): ReadonlyMap<string, readonly RecordVersion[]> {
  const versions = new Map<string, RecordVersion[]>();
  for (const { seq, day, time, device, cause, effects } of [...changes].sort((a, b) => b.seq - a.seq)) {
    for (const effect of effects) {
      const key = recordKey(effect.kind, effect.id);
      const list = versions.get(key) ?? [];
      list.push({ seq, day, time, cause, effect, ...(device === undefined ? {} : { device }) });
      versions.set(key, list);
    }
  }
  return versions;
}

/** What is done with a follow-up or an opportunity, which is no change of what it says. */
const PROGRESS: ReadonlySet<string> = new Set([
  ...['doneOn', 'droppedOn', 'dropReason', 'snoozedUntil'],
  ...['state', 'stateOn', 'moves', 'reason', 'restUntil'],
]);

/** How often what a record says was changed after it was made; taking a change back is one more. */
export function timesChanged(versions: readonly RecordVersion[] = []): number {
  return versions.filter(({ effect }) => isRewritten(effect)).length;
}

function isRewritten({ before, after }: Effect): boolean {
  if (before === undefined || after === undefined) return false;
  const fields = [...Object.keys(before), ...Object.keys(after)].filter((field) => !PROGRESS.has(field));
  return fields.some((field) => JSON.stringify(valueAt(before, field)) !== JSON.stringify(valueAt(after, field)));
}

function valueAt(record: object, field: string): unknown {
  return (record as Readonly<Record<string, unknown>>)[field];
}
