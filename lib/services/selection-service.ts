import type { SuixingDatabase } from '../db/schema.ts';
import { readSummaries } from '../db/summaries.ts';
import { copyText } from '../platform/clipboard.ts';
import { currentKeys } from './keyring.ts';
import { usccFor } from './selection.ts';
import type { SelectionService } from './services.ts';

/** What the panel does with text that was selected on a page. */
export function createSelectionService(db: SuixingDatabase): SelectionService {
  return {
    async usccFor(text) {
      const keys = await currentKeys();
      return keys && usccFor(text, await readSummaries(db, keys));
    },
    copy: copyText,
  };
}
