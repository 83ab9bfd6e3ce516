import { catchError, NEVER, Observable, of, shareReplay, switchMap } from 'rxjs';
import type { Before } from '../db/commit.ts';
import type { Keys } from '../db/keys.ts';
import { readChange } from '../db/log.ts';
import { readDossier } from '../db/read.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { allStamps, type StoredDossier, stampOf } from '../db/stored.ts';
import { readSummaries, watchDossier, watchSummaries } from '../db/summaries.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Client } from '../domain/client/client.ts';
import { isUscc } from '../domain/client/uscc.ts';
import { dossierAsChanges, type Effect, inverseOf } from '../domain/dossier/apply.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { FollowUp } from '../domain/follow-up/follow-up.ts';
import { nearDuplicateOf } from '../domain/touch/near-duplicate.ts';
import { newId, timeOfDay, today } from '../platform/environment.ts';
import { normaliseName } from '../recognition/normalise.ts';
import { calmly } from '../util/calmly.ts';
import type { Committer } from './committer.ts';
import { byClient, refersTo } from './import-untouched.ts';
import { currentKeys } from './keyring.ts';
import { touchChanges } from './log-service.ts';
import type { BookService, NewClientInput, Result, SaveFailure } from './services.ts';

/** Times a touch is merged anew into one that others are changing. */
const MOST_TRIES = 5;

/**
 * Reads and writes of the client book. The sample book's maker is fetched when it is asked for; `onUnreadable` is called
 * when a row does not open.
 */
export function createBookService(
  db: SuixingDatabase,
  keys$: Observable<Keys | undefined>,
  commit: Committer,
  loadSampleMaker: () => Promise<(day: Day) => Dossier[]>,
  onUnreadable: () => void,
): BookService {
  // What does not open is reported and then shows nothing: never half a book that looks whole.
  const guarded = <T>(source: Observable<T>) =>
    source.pipe(
      catchError(() => {
        onUnreadable();
        return NEVER;
      }),
    );
  const summaries$ = keys$.pipe(
    switchMap((keys) => (keys ? guarded(inCalm(watchSummaries(db, keys))) : of<readonly ClientSummary[]>([]))),
    // One subscription for all who ask: every one of its own would open the same seals again.
    shareReplay({ bufferSize: 1, refCount: false }),
  );

  const readClient = async (clientId: string) => {
    const keys = await currentKeys();
    return keys ? await readDossier(db, keys, clientId) : undefined;
  };

  const editFollowUp = async (
    clientId: string,
    followUpId: string,
    edit: (item: FollowUp) => FollowUp,
    cause: 'completeFollowUp' | 'snoozeFollowUp',
  ) => {
    const item = (await readClient(clientId))?.dossier.followUps.find((followUp) => followUp.id === followUpId);
    if (!item) return { ok: false, reason: (await currentKeys()) ? 'gone' : 'locked' } as const;
    return plain(await commit([{ op: 'put', kind: 'followUp', clientId, record: edit(item) }], { type: cause }));
  };

  return {
    summaries$,

    dossier$: (clientId) =>
      keys$.pipe(
        switchMap((keys) => (keys ? guarded(watchDossier(db, keys, clientId)) : of<Dossier | undefined>(undefined))),
      ),

    async addClient(input) {
      if (input.uscc && !isUscc(input.uscc)) return { ok: false, reason: 'badUscc' };
      const keys = await currentKeys();
      if (!keys) return { ok: false, reason: 'locked' };
      if (isKnown(await readSummaries(db, keys), input)) return { ok: false, reason: 'duplicate' };
      const client = newClient(input, newId(), today());
      const saved = plain(
        await commit([{ op: 'put', kind: 'client', clientId: client.id, record: client }], { type: 'addClient' }),
      );
      return saved.ok ? { ok: true, value: { ...saved.value, clientId: client.id } } : saved;
    },

    async logTouch(input) {
      const { clientId, mergeInto } = input;
      for (let tries = 0; ; tries += 1) {
        const stored = mergeInto ? await readClient(clientId) : undefined;
        const { touchId, changes } = touchChanges(input, { newId, today: today(), time: timeOfDay() }, stored?.dossier);
        const was = mergeInto && stampOf(stored, mergeInto);
        // What another window has made of that touch meanwhile is not written over.
        const isAsRead = ({ stampOf: now }: Before) => !mergeInto || now(clientId, mergeInto) === was;
        const saved = await commit(changes, { type: 'logTouch' }, isAsRead);
        if (saved.ok) return { ok: true, value: { ...saved.value, touchId } };
        if (saved.reason !== 'changed' || tries >= MOST_TRIES) return plain(saved);
      }
    },

    async nearDuplicate(clientId, touch) {
      const stored = await readClient(clientId);
      return stored && nearDuplicateOf(stored.dossier.touches, touch);
    },

    completeFollowUp: (clientId, followUpId) =>
      editFollowUp(clientId, followUpId, (item) => ({ ...item, doneOn: today() }), 'completeFollowUp'),

    snoozeFollowUp: (clientId, followUpId, due) =>
      editFollowUp(clientId, followUpId, (item) => ({ ...item, due }), 'snoozeFollowUp'),

    restFollowUp: (clientId, followUpId, until) =>
      editFollowUp(clientId, followUpId, (item) => ({ ...item, snoozedUntil: until }), 'snoozeFollowUp'),

    async undo(commitId) {
      const keys = await currentKeys();
      if (!keys) return { ok: false, reason: 'locked' };
      const entry = await readChange(db, keys, commitId);
      if (!entry) return { ok: false, reason: 'gone' };
      // Last effect first, so that a new client's records leave before the client does.
      const changes = entry.effects.map(inverseOf).reverse();
      const saved = await commit(
        changes,
        { type: 'undo', of: commitId },
        ({ stored }) =>
          entry.effects.every((effect) => isUntouched(effect, stored(effect.clientId), entry.stamp)) &&
          !isReferredTo(entry.effects, stored),
      );
      return saved.ok ? { ok: true, value: undefined } : saved;
    },

    async loadSample(onProgress) {
      onProgress?.(0);
      const makeSample = await loadSampleMaker();
      const saved = plain(await commit(makeSample(today()).flatMap(dossierAsChanges), { type: 'loadSample' }));
      onProgress?.(1);
      return saved;
    },
  };
}

/** Lists of a book that is being written in bulk, some of them and the last: see {@link calmly}. */
function inCalm<T>(lists$: Observable<T>): Observable<T> {
  return new Observable<T>((subscriber) => {
    const calm = calmly<T>((list) => subscriber.next(list));
    const subscription = lists$.subscribe({
      next: calm.next,
      error: (error) => subscriber.error(error),
      complete: () => subscriber.complete(),
    });
    return () => {
      calm.stop();
      subscription.unsubscribe();
    };
  });
}

/** Whether something that stays (a touch noted since) names a record that taking these effects back would remove. */
function isReferredTo(effects: readonly Effect[], stored: (clientId: string) => StoredDossier | undefined): boolean {
  return [...byClient(effects)].some(([clientId, own]) => {
    const dossier = stored(clientId)?.dossier;
    const going = new Set(own.filter(({ before }) => before === undefined).map(({ id }) => id));
    if (!dossier || going.has(clientId)) return false;
    // A touch that another was merged into goes back to what it was, and to whom it named.
    const before = new Map(own.map((effect) => [effect.id, effect.kind === 'touch' ? effect.before : undefined]));
    const touches = dossier.touches.map((touch) => before.get(touch.id) ?? touch);
    return refersTo({ ...dossier, touches }, going);
  });
}

/** The result of a commit that has no guard, which therefore cannot be refused as changed. */
function plain<T>(result: Result<T, SaveFailure | 'changed'>): Result<T, SaveFailure> {
  return !result.ok && result.reason === 'changed'
    ? { ok: false, reason: 'storage' }
    : (result as Result<T, SaveFailure>);
}

/**
 * Whether nothing has happened since to what an effect did. A new client is untouched only with all its records, one that was
 * removed (merged into another) as long as it has not come back.
 */
function isUntouched(effect: Effect, stored: StoredDossier | undefined, stamp: string): boolean {
  if (!stored && effect.after === undefined) return true;
  if (effect.kind === 'client' && !effect.before)
    return (stored ? allStamps(stored) : []).every((each) => each === stamp);
  return stampOf(stored, effect.id) === stamp;
}

/** Whether the book has such a client already. */
export function isKnown(summaries: readonly ClientSummary[], input: NewClientInput): boolean {
  const name = normaliseName(input.name);
  return summaries.some(
    (known) =>
      (input.uscc !== undefined && known.uscc === input.uscc) ||
      (input.clientNumber !== undefined && known.clientNumber === input.clientNumber) ||
      // Two different codes are two companies, even under one name.
      (normaliseName(known.name) === name && !(input.uscc && known.uscc)),
  );
}

function newClient(input: NewClientInput, id: string, day: string): Client {
  return {
    id,
    kind: input.kind,
    name: input.name.trim(),
    aliases: [],
    ...(input.uscc ? { uscc: input.uscc } : {}),
    ...(input.clientNumber ? { clientNumber: input.clientNumber } : {}),
    segment: input.segment,
    grade: 'C',
    stage: 'contact',
    stageSince: day,
    createdOn: day,
  };
}
