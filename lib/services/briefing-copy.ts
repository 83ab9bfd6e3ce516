import { createBriefingService } from './briefing-service.ts';
import type { Services } from './services.ts';

/** Copies a briefing for pages that make no files of it. */
export function createBriefingCopy(
  deps: Omit<Parameters<typeof createBriefingService>[0], 'stamp'>,
): Services['copyBriefing'] {
  // Only a file for a calendar carries the time it was made.
  const briefings = createBriefingService({ ...deps, stamp: () => '' });
  return async (clientId, document) => {
    const logged = await briefings.account(clientId, 'text');
    return logged.ok ? { ok: true, value: await briefings.copy(briefings.plainText(document)) } : logged;
  };
}
