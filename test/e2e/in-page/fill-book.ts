// Evaluated in a page of the built extension: fills its open book with clients that have names of their own.
import { bookOf } from '../../../lib/db/book.ts';
import { commitBatches } from '../../../lib/db/commit.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { dataKeyFromText, deriveKeys } from '../../../lib/db/keys.ts';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import { makeLargeDossier } from '../../factories/large-book.ts';

const BATCH = 200;
/** Commits made one after the other before the page is done with one call. */
const ROUND = BATCH * 10;

/** The name of the `index`-th client: no other begins or goes on like it, none is part of another. */
function nameOf(index: number): string {
  const code = [...String(index).padStart(6, '0')].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
  return makeLargeDossier(index, 0).client.name.replace(/有限.*|股份.*|集团.*/, `${code}有限公司`);
}

/** Adds the clients from the `start`-th on, as many as one call can take; returns where to go on. */
async function fillBook(start: number, clients: number): Promise<number> {
  const { 'vault.key': text } = await chrome.storage.session.get('vault.key');
  const dataKey = dataKeyFromText(text);
  if (!dataKey) throw new Error('the vault is locked');
  const book = bookOf(createDatabase(), await deriveKeys(dataKey));
  const deps = { device: 'watch', now: () => Date.now(), newId: () => crypto.randomUUID() };
  const end = Math.min(start + ROUND, clients);
  const indexes = Array.from({ length: end - start }, (_, at) => start + at);
  const batches = Array.from({ length: Math.ceil(indexes.length / BATCH) }, (_, batch) =>
    indexes.slice(batch * BATCH, (batch + 1) * BATCH).flatMap((index) => {
      const dossier = makeLargeDossier(index, 0);
      const { shortName: _, ...client } = dossier.client;
      return dossierAsChanges({ ...dossier, client: { ...client, name: nameOf(index) } });
    }),
  );
  await commitBatches(book, deps, batches, { type: 'import', importId: 'watch', source: 'watch' });
  return end;
}

Object.assign(globalThis, {
  fillBook,
  namesOfBook: (clients: number) => Array.from({ length: clients }, (_, index) => nameOf(index)),
});
