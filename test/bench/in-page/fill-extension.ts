// Evaluated in a page of the built extension: fills its open book, so that its background meets a large one.
import { bookOf } from '../../../lib/db/book.ts';
import { commitBatches } from '../../../lib/db/commit.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { dataKeyFromText, deriveKeys } from '../../../lib/db/keys.ts';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import { makeLargeDossier } from '../../factories/large-book.ts';

const BATCH = 200;

/** Add clients without touches; the full names of some of them, which only those bear. */
async function fillBook(clients: number): Promise<string[]> {
  const { 'vault.key': text } = await chrome.storage.session.get('vault.key');
  const dataKey = dataKeyFromText(text);
  if (!dataKey) throw new Error('the vault is locked');
  const book = bookOf(createDatabase(), await deriveKeys(dataKey));
  const deps = { device: 'bench', now: () => Date.now(), newId: () => crypto.randomUUID() };
  const names: string[] = [];
  for (let from = 0; from < clients; from += BATCH * 10) {
    const batches = Array.from({ length: 10 }, (_, batch) =>
      Array.from({ length: BATCH }, (__, index) => {
        const dossier = makeLargeDossier(from + batch * BATCH + index, 0);
        const name = `${dossier.client.name.replace(/有限.*|股份.*|集团.*/, '')}${from + batch * BATCH + index}有限公司`;
        if (index === 0 && batch === 0 && names.length < 20) names.push(name);
        return dossierAsChanges({ ...dossier, client: { ...dossier.client, name } });
      }).flat(),
    );
    await commitBatches(book, deps, batches, { type: 'import', importId: 'bench', source: 'bench' });
  }
  return names;
}

Object.assign(globalThis, { fillBook });
