import type { Keys } from '../db/keys.ts';
import { readDossier } from '../db/read.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { StoredDossier } from '../db/stored.ts';
import type { Cause } from '../domain/audit/cause.ts';
import { changedId, dossierAsEffects } from '../domain/dossier/apply.ts';
import type { Change, RecordKind } from '../domain/dossier/dossier.ts';
import type { ClientPlan } from '../domain/import/plan-import.ts';
import type { BatchCommitter, Written } from './committer.ts';
import { isUnchanged } from './hand-over-receive.ts';
import type { ImportWritten, NamedClient } from './import.ts';

/** Most clients, and changes, of a commit: so many that its fixed cost is small, so few that the page stays alive. */
const CLIENTS_PER_BATCH = 200;
const CHANGES_PER_BATCH = 2400;
/** Times one batch is tried again without the clients that were changed meanwhile. */
const MOST_TRIES = 5;

interface WriterDeps {
  readonly db: SuixingDatabase;
  readonly keys: Keys;
  readonly commitMany: BatchCommitter;
}

/** What has been written so far. */
export type WrittenSoFar = Omit<ImportWritten, 'importId'>;

/** Writes the plans of clients as they are made: while some are being written the next are planned. */
export interface ImportWriter {
  /** Hand plans over; resolves when those before are written. `read`: what the book held of their clients. Rejects with {@link WriteFailed}. */
  take(plans: readonly ClientPlan[], read: ReadonlyMap<string, StoredDossier>): Promise<void>;
  /** Resolves when everything handed over is written. Rejects with {@link WriteFailed}. */
  finish(): Promise<WrittenSoFar>;
}

/** An import could not be written any further. */
export class WriteFailed extends Error {
  override readonly name = 'WriteFailed';
  readonly reason: 'locked' | 'storage' | 'invalid';

  constructor(reason: WriteFailed['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** A writer for one import. */
export function createImportWriter(deps: WriterDeps, cause: Cause, signal: AbortSignal | undefined): ImportWriter {
  const none = (): Record<RecordKind, number> => ({
    client: 0,
    person: 0,
    touch: 0,
    holding: 0,
    loan: 0,
    followUp: 0,
    opportunity: 0,
  });
  const [made, changed] = [none(), none()];
  const passedOver: NamedClient[] = [];
  let [clientsMade, clientsChanged] = [0, 0];
  let writing: Promise<void> = Promise.resolve();

  const count = (plan: ClientPlan, stored: StoredDossier | undefined) => {
    if (stored) clientsChanged += 1;
    else clientsMade += 1;
    const known = new Set(stored ? dossierAsEffects(stored.dossier).map(({ id }) => id) : []);
    for (const change of plan.changes) (known.has(changedId(change)) ? changed : made)[change.kind] += 1;
  };

  const write = async (plans: readonly ClientPlan[], read: ReadonlyMap<string, StoredDossier>) => {
    let rest = batchesOf(plans);
    for (let tries = 0; rest.length > 0 && !signal?.aborted; tries += 1) {
      const { batches, failure }: Written = await deps.commitMany(
        rest.map((batch) => batch.flatMap((plan): readonly Change[] => plan.changes)),
        cause,
        {
          ...(signal ? { signal } : {}),
          isStillTrue: (before, batch) =>
            (rest[batch] ?? []).every(({ clientId }) => {
              const stored = read.get(clientId);
              return stored ? isUnchanged(stored, before) : before.stored(clientId) === undefined;
            }),
        },
      );
      for (const plan of rest.slice(0, batches).flat()) count(plan, read.get(plan.clientId));
      rest = rest.slice(batches);
      if (failure === undefined) return;
      if ((failure !== 'changed' && failure !== 'gone') || tries >= MOST_TRIES) {
        throw new WriteFailed(failure === 'changed' || failure === 'gone' ? 'storage' : failure);
      }
      rest = [await withoutChanged(rest[0] ?? [], read), ...rest.slice(1)].filter((batch) => batch.length > 0);
    }
  };

  /** The plans of a refused batch whose clients are as they were read; the others are passed over. */
  const withoutChanged = async (plans: readonly ClientPlan[], read: ReadonlyMap<string, StoredDossier>) => {
    const kept: ClientPlan[] = [];
    for (const plan of plans) {
      const was = read.get(plan.clientId);
      const now = await readDossier(deps.db, deps.keys, plan.clientId);
      if (was ? now && isUnchanged(was, { stored: () => now }) : !now) kept.push(plan);
      else passedOver.push({ clientId: plan.clientId, name: (now ?? was)?.dossier.client.name ?? '' });
    }
    return kept;
  };

  return {
    async take(plans, read) {
      await writing;
      writing = write(
        plans.filter(({ changes }) => changes.length > 0),
        read,
      );
      // Looked at by whoever comes next.
      writing.catch(() => undefined);
    },
    async finish() {
      await writing;
      return { clientsMade, clientsChanged, made, changed, passedOver };
    },
  };
}

/** The commits in which an import writes plans: each of whole clients. */
export function batchesOf<P extends Pick<ClientPlan, 'changes'>>(plans: readonly P[]): readonly (readonly P[])[] {
  const batches: P[][] = [];
  let changes = Number.POSITIVE_INFINITY;
  for (const plan of plans) {
    const last = batches.at(-1);
    changes += plan.changes.length;
    if (last && last.length < CLIENTS_PER_BATCH && changes <= CHANGES_PER_BATCH) last.push(plan);
    else {
      batches.push([plan]);
      changes = plan.changes.length;
    }
  }
  return batches;
}
