// Runs inside an unlocked page of the extension, with its own key: keeps content that no page of ours would let through today.
import { createDatabase } from '../../../lib/db/database.ts';
import { dataKeyFromText, deriveKeys } from '../../../lib/db/keys.ts';
import { putKept } from '../../../lib/db/kept.ts';
import type { ContentItem } from '../../../lib/domain/content/item.ts';

/** Keep these as the user's own content. */
async function keepOwn(items: readonly ContentItem[]): Promise<void> {
  const { 'vault.key': text } = await chrome.storage.session.get('vault.key');
  const dataKey = dataKeyFromText(text);
  if (!dataKey) throw new Error('the vault is locked');
  await putKept(createDatabase(), await deriveKeys(dataKey), 'content.own', items);
}

/** What a test calls. */
export const contentMaker = { keepOwn };
Object.assign(globalThis, { contentMaker });
