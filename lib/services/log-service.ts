import type { Change, Dossier } from '../domain/dossier/dossier.ts';
import { type FollowUp, isOpen } from '../domain/follow-up/follow-up.ts';
import { mergeTouches } from '../domain/touch/near-duplicate.ts';
import type { Touch } from '../domain/touch/touch.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { LineReader, QuickLogService, TouchInput } from './log.ts';

/** What the changes of a touch are made with. */
export interface TouchDeps {
  readonly newId: () => string;
  readonly today: Day;
  /** Wall-clock time `HH:MM`. */
  readonly time: string;
}

/** Understanding log lines; the reader is fetched once. */
export function createQuickLog(loadReader: () => Promise<LineReader>): QuickLogService {
  let reader: Promise<LineReader> | undefined;
  return {
    load() {
      reader ??= loadReader().catch((error: unknown) => {
        reader = undefined;
        throw error;
      });
      return reader;
    },
  };
}

/**
 * The changes that save a touch with the people it adds, what was promised and its next step. `dossier`: the client as it
 * is, wanted where the touch goes into another; that one gone, or without
 * room for both, it becomes one of its own.
 */
export function touchChanges(
  input: TouchInput,
  { newId, today, time }: TouchDeps,
  dossier?: Dossier,
): { readonly touchId: string; readonly changes: readonly Change[] } {
  const { clientId } = input;
  const people = (input.newPeople ?? []).map(({ name, title, role = 'handler' }) => ({
    id: newId(),
    name: name.trim(),
    ...(title ? { title } : {}),
    role,
  }));
  const when = input.time ?? (input.day === today ? time : undefined);
  const written: Touch = {
    id: newId(),
    channel: input.channel,
    day: input.day,
    ...(when !== undefined && { time: when }),
    text: input.text.trim(),
    isEffective: input.isEffective,
    personIds: [...input.personIds, ...people.map(({ id }) => id)],
    ...(input.topics?.length ? { topics: input.topics } : {}),
    ...(input.products?.length ? { products: input.products } : {}),
    ...(input.objections?.length ? { objections: input.objections } : {}),
    ...(input.feedback?.length ? { feedback: input.feedback } : {}),
  };
  const first = input.mergeInto ? dossier?.touches.find(({ id }) => id === input.mergeInto) : undefined;
  const merged = first && mergeTouches(first, written);
  const touch = merged ?? written;
  const open = merged ? (dossier?.followUps ?? []).filter((item) => item.touchId === merged.id && isOpen(item)) : [];
  const followUps = followUpsOf(input, touch.id, newId).filter((item) => !open.some((known) => isSame(known, item)));
  return {
    touchId: touch.id,
    changes: [
      ...people.map((record): Change => ({ op: 'put', kind: 'person', clientId, record })),
      { op: 'put', kind: 'touch', clientId, record: touch },
      ...followUps.map((record): Change => ({ op: 'put', kind: 'followUp', clientId, record })),
    ],
  };
}

function followUpsOf({ promises, next }: TouchInput, touchId: string, newId: () => string): FollowUp[] {
  const items: FollowUp[] = (promises ?? []).map(({ by, text, due, time }) => ({
    id: newId(),
    kind: 'promise',
    text: text.trim(),
    due,
    touchId,
    by,
    ...(time !== undefined && { time }),
  }));
  if (next) {
    const { kind, text, due, time, channel } = next;
    items.push({
      id: newId(),
      kind,
      text: text.trim(),
      due,
      touchId,
      ...(time !== undefined && { time }),
      ...(channel !== undefined && { channel }),
    });
  }
  return items;
}

/** Whether a follow-up says what another one says already, so that a merge does not ask for it twice. */
function isSame(a: FollowUp, b: FollowUp): boolean {
  return a.kind === b.kind && a.text === b.text && a.due === b.due && a.by === b.by;
}
