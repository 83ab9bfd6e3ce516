// Evaluated in a page of the built extension: fills its open book with clients that have names of their own.
import { bookOf } from '../../../lib/db/book.ts';
import { commitBatches } from '../../../lib/db/commit.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { dataKeyFromText, deriveKeys } from '../../../lib/db/keys.ts';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import { makeLargeDossier } from '../../factories/large-book.ts';

const BATCH = 200;
const ROUND = BATCH * 10;

/** The name of the `index`-th client: no other begins or goes on like it, none is part of another. */
function nameOf(index: number): string {
  const code = [...String(index).padStart(6, '0')].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
  return makeLargeDossier(index, 0).client.name.replace(/有限.*|股份.*|集团.*/, `${code}有限公司`);
}

async function fillBook(clients: number): Promise<void> {
  const { 'vault.key': text } = await chrome.storage.session.get('vault.key');
  const dataKey = dataKeyFromText(text);
  if (!dataKey) throw new Error('the vault is locked');
  const book = bookOf(createDatabase(), await deriveKeys(dataKey));
  const deps = { device: 'watch', now: () => Date.now(), newId: () => crypto.randomUUID() };
  const indexes = Array.from({ length: clients }, (_, index) => index);
  for (let from = 0; from < clients; from += ROUND) {
    const batches = Array.from({ length: 10 }, (_, batch) =>
      indexes.slice(from + batch * BATCH, from + (batch + 1) * BATCH).flatMap((index) => {
        const dossier = makeLargeDossier(index, 0);
        const { shortName: _, ...client } = dossier.client;
        return dossierAsChanges({ ...dossier, client: { ...client, name: nameOf(index) } });
      }),
    ).filter((batch) => batch.length > 0);
    await commitBatches(book, deps, batches, { type: 'import', importId: 'watch', source: 'watch' });
  }
}

Object.assign(globalThis, {
  fillBook,
  namesOfBook: (clients: number) => Array.from({ length: clients }, (_, index) => nameOf(index)),
});
