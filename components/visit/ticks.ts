import { toggleDone } from '../../lib/domain/visit/edit.ts';
import { type TickKind, tickId } from '../../lib/domain/visit/progress.ts';
import type { Desk } from './desk.ts';

/** What a row needs to be ticked off in the part that is shown. */
export function ticksOf({ visit, edit }: Desk): (
  kind: TickKind,
  id: string,
) => {
  readonly id: string;
  readonly isDone: boolean;
  readonly onToggle: () => void;
} {
  const done = new Set(visit.parts[visit.at].done);
  return (kind, of) => {
    const id = tickId(kind, of);
    return { id, isDone: done.has(id), onToggle: () => edit((now) => toggleDone(now, id)) };
  };
}
