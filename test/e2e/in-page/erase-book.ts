// Runs inside a real browser page: books with planted words, for `erase.ts`.
import { firstValueFrom } from 'rxjs';
import { bookOf } from '../../../lib/db/book.ts';
import { type CommitDeps, commit } from '../../../lib/db/commit.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { putDraft } from '../../../lib/db/drafts.ts';
import { foldNow } from '../../../lib/db/fold.ts';
import { deriveKeys, newDataKey } from '../../../lib/db/keys.ts';
import type { SuixingDatabase } from '../../../lib/db/schema.ts';
import { openBytes } from '../../../lib/db/seal.ts';
import { writeDerived } from '../../../lib/db/state.ts';
import { watchSummaries } from '../../../lib/db/summaries.ts';
import type { Cause } from '../../../lib/domain/audit/cause.ts';
import { draftNamesOf } from '../../../lib/domain/debrief/draft.ts';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import type { Change, Dossier } from '../../../lib/domain/dossier/dossier.ts';
import { makeClient, makeFollowUp, makeTouch } from '../../factories/client.ts';

export const keys = await deriveKeys(newDataKey());
export const deps: CommitDeps = { device: 'test', now: () => Date.now(), newId: () => crypto.randomUUID() };
export const TOUCH: Cause = { type: 'logTouch' };
let databases = 0;

/** A book of its own for each case. */
export function freshBook() {
  databases += 1;
  const name = `erase-${databases}`;
  const db = createDatabase(name);
  const book = bookOf(db, keys);
  const elsewhere = () => bookOf(createDatabase(name), keys);
  const put = (changes: readonly Change[], cause: Cause = TOUCH, writer = book) => commit(writer, deps, changes, cause);
  return { db, book, elsewhere, put };
}

export const id = () => crypto.randomUUID();

/** A client every record of which says the planted word. */
export function planted(word: string): Dossier {
  const client = makeClient({ id: id(), name: `${word}精机有限公司`, aliases: [`${word}别名`], note: `${word}备注` });
  return {
    client,
    people: [{ id: id(), name: `${word}人`, role: 'handler', phone: '19900001234' }],
    touches: [makeTouch({ id: id(), text: `${word}谈话`, day: '2020-01-05' })],
    holdings: [{ id: id(), family: 'deposit', name: `${word}存款`, since: '2024-01-01' }],
    loans: [],
    followUps: [makeFollowUp({ id: id(), text: `${word}待办` })],
  };
}

export const touchOf = (clientId: string, text: string): Change => ({
  op: 'put',
  kind: 'touch',
  clientId,
  record: makeTouch({ id: id(), text }),
});

/** Everything in the database that the key opens, and what lies there in the clear, as text. */
export async function openedDump(db: SuixingDatabase): Promise<string> {
  const texts: string[] = [];
  for (const name of ['shelves', 'pages', 'changes', 'drafts', 'state'] as const) {
    for (const row of (await db.table(name).toArray()) as { id: string | number; sealed?: Uint8Array }[]) {
      const { sealed, ...clear } = row;
      texts.push(JSON.stringify(clear));
      if (sealed) texts.push(new TextDecoder().decode(await openBytes(keys.seal, name, row.id, sealed)));
    }
  }
  return texts.join('\n');
}

export const summariesOf = (db: SuixingDatabase) => firstValueFrom(watchSummaries(db, keys));
export const rowsOf = (db: SuixingDatabase) => db.changes.orderBy('seq').toArray();
export const findsIn = (dump: string, words: readonly string[]) => words.filter((word) => dump.includes(word));

/** Two clients in one import, with later work on both, drafts, a folded page, and derived names. */
export async function bookWithTwo() {
  const fresh = freshBook();
  const { db, put, elsewhere } = fresh;
  const [gone, stays] = [planted('绝密甲'), planted('保留乙')];
  const goneId = gone.client.id;
  await put([...dossierAsChanges(gone), ...dossierAsChanges(stays)], {
    type: 'import',
    importId: 'i',
    source: 'a.xlsx',
  });
  await put([touchOf(goneId, '绝密甲又谈')]);
  await foldNow(elsewhere());
  await put([touchOf(stays.client.id, '保留乙又谈')]);
  await put([touchOf(goneId, '绝密甲三谈'), touchOf(stays.client.id, '保留乙三谈')]);
  await put([], { type: 'reveal', clientId: goneId, field: 'phone' });
  const about = { type: 'export', format: 'subject', kinds: ['client'], count: 1, isMasked: false } as const;
  await put([], { ...about, reason: '绝密甲要求', clientId: goneId });
  await put([{ op: 'put', kind: 'client', clientId: goneId, record: { ...gone.client, name: '绝密甲改名公司' } }]);
  for (const name of draftNamesOf(goneId)) await putDraft(db, keys, name, { text: '绝密甲草稿' });
  await putDraft(db, keys, stays.client.id, { text: '保留乙草稿' });
  const bytes = new TextEncoder().encode('绝密甲精机有限公司');
  await writeDerived(db, keys, 'lexicon', { seq: 1, bytes });
  await writeDerived(db, keys, 'filter', { seq: 1, bytes });
  return { ...fresh, gone, stays, words: ['绝密甲', goneId, gone.people[0]?.id ?? '-', '19900001234'] };
}
