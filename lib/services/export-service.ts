import { firstValueFrom, type Observable } from 'rxjs';
import { bookOf } from '../db/book.ts';
import type { Keys } from '../db/keys.ts';
import { scanDossiers } from '../db/scan.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { Cause } from '../domain/audit/cause.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import { isBare } from '../domain/export/format.ts';
import { mayExport } from '../domain/policy/rights.ts';
import { now } from '../platform/environment.ts';
import { readValue, writeValue } from '../platform/storage.ts';
import { localDay, localTime } from '../util/local-time.ts';
import { formerExports, noteExport } from './calendar-exports.ts';
import type { Committer } from './committer.ts';
import type { Exported, ExportFailure, ExportRequest, ExportService } from './export.ts';
import { kindsOf, makeFile } from './export-file.ts';
import { LOCAL_OWN_NAME } from './keys.ts';
import type { PolicyService } from './policy.ts';
import type { Result, VaultService } from './services.ts';

/** What the service needs. */
export interface ExportDeps {
  readonly db: SuixingDatabase;
  readonly keys$: Observable<Keys | undefined>;
  readonly commit: Committer;
  readonly vault: Pick<VaultService, 'verifyPassphrase'>;
  readonly policy: Pick<PolicyService, 'current'>;
}

/** Writes files from dossiers that are opened a few at a time. */
export function createExportService({ db, keys$, commit, vault, policy }: ExportDeps): ExportService {
  return {
    async run(request, { onProgress, signal = new AbortController().signal } = {}) {
      if (!mayExport(await policy.current(), isBare(request))) return { ok: false, reason: 'byPolicy' };
      const refusal = await refusalOf(request, vault);
      if (refusal) return { ok: false, reason: refusal };
      if (signal.aborted) return { ok: false, reason: 'cancelled' };
      const keys = await firstValueFrom(keys$);
      if (!keys) return { ok: false, reason: 'locked' };

      const stop = new AbortController();
      const onCancel = () => stop.abort();
      signal.addEventListener('abort', onCancel);
      let isLocked = false;
      const watch = keys$.subscribe((current) => {
        if (current === keys) return;
        isLocked = true;
        stop.abort();
      });
      let made: Result<Exported, ExportFailure>;
      try {
        const total = request.clientIds.length;
        made = await makeFile(request, {
          dossiers: openedOf(db, keys, request.clientIds, stop.signal),
          generatedAt: `${localDay(now())} ${localTime(now())}`,
          former: request.format === 'ics' ? await formerExports() : [],
          signal: stop.signal,
          onProgress: (clients) => onProgress?.(clients / total),
        });
      } catch {
        made = { ok: false, reason: 'storage' };
      } finally {
        watch.unsubscribe();
        signal.removeEventListener('abort', onCancel);
      }
      // A scan that is stopped ends as if it were through: a part of the clients must not pass for all.
      if (isLocked) return { ok: false, reason: 'locked' };
      if (signal.aborted) return { ok: false, reason: 'cancelled' };
      if (!made.ok) return made;

      const logged = await commit([], causeOf(request, made.value.records));
      if (!logged.ok) return { ok: false, reason: logged.reason === 'locked' ? 'locked' : 'storage' };
      if (request.format === 'ics') await noteExport();
      await rememberName(request.by);
      return made;
    },
  };
}

async function refusalOf(
  request: ExportRequest,
  vault: Pick<VaultService, 'verifyPassphrase'>,
): Promise<ExportFailure | undefined> {
  if (request.clientIds.length === 0) return 'noClients';
  if (kindsOf(request).length === 0) return 'noKinds';
  if (request.reason.trim() === '') return 'noReason';
  if (!isBare(request)) return undefined;
  const verified = await vault.verifyPassphrase(request.passphrase ?? '');
  return verified.ok ? undefined : verified.reason;
}

async function* openedOf(
  db: SuixingDatabase,
  keys: Keys,
  ids: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Dossier> {
  await bookOf(db, keys).follower.catchUp();
  for await (const { dossiers } of scanDossiers(db, keys, ids, signal)) yield* dossiers;
}

function causeOf(request: ExportRequest, count: number): Cause {
  const { format, reason } = request;
  return { type: 'export', format, kinds: kindsOf(request), count, isMasked: !isBare(request), reason: reason.trim() };
}

async function rememberName(by: string): Promise<void> {
  const name = by.trim();
  if (name === '' || (await readValue('local', LOCAL_OWN_NAME)) === name) return;
  // Without it the name has to be typed again next time, nothing more.
  await writeValue('local', LOCAL_OWN_NAME, name).catch(() => undefined);
}
