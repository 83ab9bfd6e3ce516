import { firstValueFrom, map } from 'rxjs';
import { KDF_FLOOR, newKdfParams } from '../db/kdf.ts';
import type { Keys } from '../db/keys.ts';
import { readDossier } from '../db/read.ts';
import type { StoredDossier } from '../db/stored.ts';
import { addDays } from '../domain/calendar/day.ts';
import { CODE_LENGTH, codeFrom, groupedCode } from '../domain/hand-over/code.ts';
import { archiving, asGiven, HAND_OVER_DAYS, type HandOver, MOST_HANDED_OVER } from '../domain/hand-over/hand-over.ts';
import { mayHandOver } from '../domain/policy/rights.ts';
import { readValue, watchValue, writeValue } from '../platform/storage.ts';
import { type KdfBounds, readEnvelope } from '../transfer/hand-over/envelope.ts';
import { NotAsGiven, writeHandOver } from '../transfer/hand-over/hand-over-file.ts';
import type { GiveInput, HandOverService } from './hand-over.ts';
import { createReceiver, type HandOverDeps, isUnchanged } from './hand-over-receive.ts';
import { LOCAL_OWN_NAME } from './keys.ts';

/** A file may ask for four times the floor's memory and passes: what is written by later builds can still be opened. */
const BOUNDS: KdfBounds = Object.freeze({
  least: KDF_FLOOR,
  most: { memoryKiB: 4 * KDF_FLOOR.memoryKiB, iterations: 4 * KDF_FLOOR.iterations, parallelism: 1 },
});

/** Gives and receives clients: docs/hand-over-format.md. */
export function createHandOverService(deps: HandOverDeps): HandOverService {
  const { db, keys$, commit, derive, today, newId, policy } = deps;
  const receiver = createReceiver(deps);

  const dossiersOf = async (keys: Keys, ids: readonly string[]): Promise<readonly StoredDossier[] | undefined> => {
    const all: StoredDossier[] = [];
    for (const id of ids) {
      const stored = await readDossier(db, keys, id);
      if (!stored) return undefined;
      all.push(stored);
    }
    return all;
  };

  return {
    ownName$: watchValue('local', LOCAL_OWN_NAME).pipe(map((name) => (typeof name === 'string' ? name : ''))),

    async give(input: GiveInput) {
      if (!mayHandOver(await policy.current())) return { ok: false, reason: 'byPolicy' };
      const ids = [...new Set(input.clientIds)];
      if (ids.length === 0) return { ok: false, reason: 'none' };
      if (ids.length > MOST_HANDED_OVER) return { ok: false, reason: 'tooMany' };
      const keys = await firstValueFrom(keys$);
      if (!keys) return { ok: false, reason: 'locked' };
      const stored = await dossiersOf(keys, ids);
      if (!stored) return { ok: false, reason: 'gone' };
      const day = today();
      const handOver: HandOver = {
        id: newId(),
        from: input.from.trim(),
        to: input.to.trim(),
        givenOn: day,
        expiresOn: addDays(day, HAND_OVER_DAYS),
        hasNotes: input.hasNotes,
        clients: stored.map(({ dossier }) => asGiven(dossier, input.hasNotes)),
      };
      const code = newCode();
      let file: Blob;
      try {
        file = await writeHandOver(handOver, code, newKdfParams(), derive, (written) => readEnvelope(written, BOUNDS));
      } catch (error) {
        return { ok: false, reason: error instanceof NotAsGiven ? 'notAsWritten' : 'storage' };
      }
      const committed = await commit(
        stored.map(({ dossier }) => archiving(dossier.client, handOver.to, day)),
        { type: 'handOver', handOverId: handOver.id, to: handOver.to, clients: ids.length },
        // What is in the file is what was read above.
        (before) => stored.every((each) => isUnchanged(each, before)),
      );
      if (!committed.ok) return committed;
      if ((await readValue('local', LOCAL_OWN_NAME)) !== handOver.from) {
        // Without it the name has to be typed again next time, nothing more.
        await writeValue('local', LOCAL_OWN_NAME, handOver.from).catch(() => undefined);
      }
      const { commitId } = committed.value;
      const given = { file, code: groupedCode(code), clients: ids.length, expiresOn: handOver.expiresOn, commitId };
      return { ok: true, value: given };
    },

    async open(file) {
      if (!mayHandOver(await policy.current())) return { ok: false, reason: 'byPolicy' };
      try {
        const envelope = await readEnvelope(file, BOUNDS);
        if (typeof envelope === 'string') return { ok: false, reason: envelope };
        return { ok: true, value: { unlock: (code) => receiver.unlock(envelope, code) } };
      } catch {
        return { ok: false, reason: 'unreachable' };
      }
    },
  };
}

function newCode(): string {
  for (;;) {
    const code = codeFrom(crypto.getRandomValues(new Uint8Array(2 * CODE_LENGTH)));
    if (code) return code;
  }
}
