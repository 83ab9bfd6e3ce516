import { firstValueFrom } from 'rxjs';
import { captureChanges, isValueFor, valueAt } from '../domain/capture/capture.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { Committer } from './committer.ts';
import type { CaptureService } from './capture.ts';
import type { PageService } from './services.ts';

/** Reads a client's dossier; `locked` while the book is, undefined for a client there is not. */
export type ReadClient = (clientId: string) => Promise<Dossier | 'locked' | undefined>;

/** Takes values of a page over into the client's records, all in one commit. */
export function createCaptureService(
  readClient: ReadClient,
  page: Pick<PageService, 'current$'>,
  commit: Committer,
): CaptureService {
  return {
    async apply({ clientId, adapterId, site, page: name, places, fields }) {
      // The page may have gone on to another client since the offer was drawn.
      const { subject, taught } = await firstValueFrom(page.current$);
      const isThere = taught.some((each) => each.adapterId === adapterId);
      if (subject.kind !== 'client' || subject.clientId !== clientId || !isThere) {
        return { ok: false, reason: 'otherClient' };
      }
      const dossier = await readClient(clientId);
      if (dossier === 'locked') return { ok: false, reason: 'locked' };
      if (!dossier) return { ok: false, reason: 'gone' };
      if (places.length === 0 || !places.every(({ target, after }) => isValueFor(target, after))) {
        return { ok: false, reason: 'invalid' };
      }
      const cause = { type: 'capture', adapter: adapterId, page: name, site, fields } as const;
      // Asked within the commit: what was shown as "before" must be what is replaced.
      const saved = await commit(captureChanges(places, dossier), cause, (before) => {
        const now = before.stored(clientId)?.dossier;
        return now !== undefined && places.every(({ target, before: shown }) => valueAt(target, now) === shown);
      });
      if (saved.ok) return saved;
      return { ok: false, reason: saved.reason === 'changed' ? 'stale' : saved.reason };
    },
  };
}
