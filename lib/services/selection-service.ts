import type { SuixingDatabase } from '../db/schema.ts';
import { readSummaries } from '../db/summaries.ts';
import { copyText } from '../platform/clipboard.ts';
import { currentKeys } from './keyring.ts';
import { clientsNamedIn, readLogLine } from './log-target.ts';
import { usccFor } from './selection.ts';
import type { SelectionService } from './services.ts';

/** What the panel does with text that was selected on a page. */
export function createSelectionService(db: SuixingDatabase): SelectionService {
  return {
    async usccFor(text) {
      const keys = await currentKeys();
      return keys && usccFor(text, await readSummaries(db, keys));
    },
    async targetOf(text, from) {
      const keys = await currentKeys();
      const summaries = keys ? await readSummaries(db, keys) : [];
      if (from === 'addressBar') return readLogLine(text, summaries);
      return { clientIds: clientsNamedIn(text, summaries).map(({ id }) => id), text };
    },
    copy: copyText,
  };
}
