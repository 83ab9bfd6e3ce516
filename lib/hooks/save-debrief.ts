import { filter, firstValueFrom, take, timeout } from 'rxjs';
import type { DebriefEdit } from '../domain/debrief/changes.ts';
import type { OutcomeChanges } from '../domain/debrief/outcomes.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { EditFailure, EditService } from '../services/edit.ts';
import type { OutcomeService } from '../services/outcomes.ts';
import type { Result, SaveFailure } from '../services/result.ts';
import type { BookService } from '../services/services.ts';

/** How often a debrief is made anew when the client changes under it. */
const TRIES = 3;
/** Milliseconds in which a change that another window has made is heard of. */
const HEARD_WITHIN = 2_000;

/** What saving needs. */
export interface DebriefServices {
  readonly book: Pick<BookService, 'dossier$' | 'undo'>;
  readonly edits: Pick<EditService, 'save'>;
  readonly outcomes: Pick<OutcomeService, 'add' | 'remove'>;
}

/** What a debrief writes, made from the client as it is at that moment. */
export interface DebriefToSave {
  readonly clientId: string;
  readonly touchId: string;
  readonly edits: (dossier: Dossier) => readonly DebriefEdit[];
  readonly outcomes: (dossier: Dossier) => OutcomeChanges;
}

/** A debrief that is safe. `commitId` absent: it had been saved before, and nobody had been told. */
export interface SavedDebrief {
  readonly commitId?: string;
  readonly outcomes: OutcomeChanges;
  /** Whether what was to be counted of scripts is counted; otherwise the next call for the same debrief counts it. */
  readonly isCounted: boolean;
}

/**
 * Writes a debrief as one commit, then counts what it says of scripts. Where the client has changed meanwhile it is made again from what is
 * there now; `stale` only when that did not help. A debrief whose touch is there already, because the browser died before anybody
 * was told, is not written again: what is missing of its outcomes is counted, and no outcome twice.
 */
export async function saveDebrief(
  services: DebriefServices,
  { clientId, touchId, edits, outcomes }: DebriefToSave,
): Promise<Result<SavedDebrief, EditFailure>> {
  let seen: Dossier | undefined;
  for (let left = TRIES; left > 0; left -= 1) {
    const dossier = await dossierAfter(services.book, clientId, seen);
    if (!dossier) return { ok: false, reason: seen ? 'stale' : 'gone' };
    const counts = outcomes(dossier);
    if (dossier.touches.some(({ id }) => id === touchId)) return { ok: true, value: await counted(services, counts) };
    const saved = await services.edits.save(edits(dossier), 'debrief');
    if (saved.ok) return { ok: true, value: { commitId: saved.value.commitId, ...(await counted(services, counts)) } };
    if (saved.reason !== 'stale') return saved;
    seen = dossier;
  }
  return { ok: false, reason: 'stale' };
}

/** Takes a saved debrief back: the commit first; what was counted follows only when that is gone. */
export async function undoDebrief(
  { book, outcomes }: Pick<DebriefServices, 'book' | 'outcomes'>,
  { commitId, outcomes: { add, remove } }: SavedDebrief & { readonly commitId: string },
): Promise<Result<void, SaveFailure | 'changed'>> {
  const undone = await book.undo(commitId);
  if (!undone.ok) return undone;
  for (const outcome of remove) await outcomes.add(outcome);
  for (const { id } of add) await outcomes.remove(id);
  return undone;
}

async function counted(
  { outcomes }: Pick<DebriefServices, 'outcomes'>,
  changes: OutcomeChanges,
): Promise<Omit<SavedDebrief, 'commitId'>> {
  let isCounted = true;
  try {
    // What is replaced goes only once the new one is safe.
    for (const outcome of changes.add) isCounted = (await outcomes.add(outcome)).ok && isCounted;
    if (isCounted) for (const { id } of changes.remove) isCounted = (await outcomes.remove(id)).ok && isCounted;
  } catch {
    isCounted = false;
  }
  return { outcomes: changes, isCounted };
}

/** The client as it is; after `seen` was refused, as soon as it is another one. Undefined when it is gone, or nothing new is heard. */
function dossierAfter(
  book: DebriefServices['book'],
  clientId: string,
  seen: Dossier | undefined,
): Promise<Dossier | undefined> {
  const next = book.dossier$(clientId).pipe(
    filter((dossier) => seen === undefined || dossier !== seen),
    take(1),
    timeout(HEARD_WITHIN),
  );
  return firstValueFrom(next).catch(() => undefined);
}
