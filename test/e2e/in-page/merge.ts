// Runs inside an unlocked page of the extension: merges, splits, renames and erases through the services, as no page would.
import { firstValueFrom } from 'rxjs';
import { createDatabase } from '../../../lib/db/database.ts';
import { entriesOf } from '../../../lib/db/entries.ts';
import { readSummaries } from '../../../lib/db/summaries.ts';
import type { Client } from '../../../lib/domain/client/client.ts';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import type { Dossier } from '../../../lib/domain/dossier/dossier.ts';
import { createBookService } from '../../../lib/services/book-service.ts';
import { createCommitter } from '../../../lib/services/committer.ts';
import { createDraftService } from '../../../lib/services/draft-service.ts';
import { createEraser } from '../../../lib/services/eraser.ts';
import { watchKeys } from '../../../lib/services/keyring.ts';
import { createMergeService } from '../../../lib/services/merge-service.ts';

const db = createDatabase();
const keys$ = watchKeys();
const commit = createCommitter(db, keys$);
const drafts = createDraftService(db);
const clients = createBookService(
  db,
  keys$,
  commit,
  async () => () => [],
  () => {},
);
const today = () => '2026-11-22';
const newId = () => crypto.randomUUID();
/** Another window: a database handle, a committer and a book of its own. */
const elsewhere = createDatabase();
const clientsElsewhere = createBookService(
  elsewhere,
  keys$,
  createCommitter(elsewhere, keys$),
  async () => () => [],
  () => {},
);
const merges = createMergeService({ db, keys$, commit, drafts, today, newId });
const erase = createEraser(db, keys$);
const noteOf = (left: object) => JSON.stringify(left);

async function openKeys() {
  const keys = await firstValueFrom(keys$);
  if (!keys) throw new Error('the vault is locked');
  return keys;
}

const dossier = async (id: string): Promise<Dossier | undefined> => firstValueFrom(clients.dossier$(id));

async function shown(id: string): Promise<Dossier> {
  const found = await dossier(id);
  if (!found) throw new Error(`no client ${id}`);
  return found;
}

/** The whole book, in one form whatever the order of records. */
async function book(): Promise<string> {
  const summaries = await readSummaries(db, await openKeys());
  const texts: string[] = [];
  for (const { id } of summaries) {
    texts.push(...dossierAsChanges(await shown(id)).map((change) => JSON.stringify(change)));
  }
  return texts.sort().join('\n');
}

async function change(id: string, patch: Partial<Client>): Promise<void> {
  const { client } = await shown(id);
  const record = { ...client, ...patch };
  const done = await commit([{ op: 'put', kind: 'client', clientId: id, record }], { type: 'editClient' });
  if (!done.ok) throw new Error(done.reason);
}

/** Merge `texts[0]` into a touch while another window, between the reading and the writing, merges `texts[1]` into the same one. */
async function mergeTouchTwice(clientId: string, texts: readonly [string, string]) {
  const input = { clientId, channel: 'call', day: today(), isEffective: true, personIds: [] } as const;
  const first = await clients.logTouch({ ...input, text: '两个窗口同时合并' });
  if (!first.ok) throw new Error(first.reason);
  const mergeInto = first.value.touchId;
  let tries = 0;
  const overtaken: typeof commit = async (...args) => {
    tries += 1;
    if (tries === 1) await clientsElsewhere.logTouch({ ...input, text: texts[1], mergeInto });
    return commit(...args);
  };
  const mine = createBookService(
    db,
    keys$,
    overtaken,
    async () => () => [],
    () => {},
  );
  const merged = await mine.logTouch({ ...input, text: texts[0], mergeInto });
  const touches = (await shown(clientId)).touches.filter(({ id }) => id === mergeInto);
  return { ok: merged.ok, tries, texts: touches.map(({ text }) => text) };
}

export const mergeRig = {
  mergeTouchTwice,
  book,
  dossier,
  change,
  async idOf(name: string) {
    return (await readSummaries(db, await openKeys())).find((each) => each.name === name)?.id;
  },
  async mergeAs(kept: Dossier, gone: Dossier) {
    return merges.merge({ kept, gone, choice: {}, noteOf });
  },
  async merge(kept: string, gone: string) {
    return merges.merge({ kept: await shown(kept), gone: await shown(gone), choice: {}, noteOf });
  },
  async split(from: string, name: string, recordIds: readonly string[]) {
    return merges.split({ from: await shown(from), name, recordIds: new Set(recordIds), aliases: [] });
  },
  undo: (commitId: string) => clients.undo(commitId),
  add: (name: string, uscc?: string) =>
    clients.addClient({ kind: 'enterprise', segment: 'services', name, ...(uscc ? { uscc } : {}) }),
  log: (clientId: string, text: string, personIds: readonly string[] = []) =>
    clients.logTouch({ clientId, channel: 'call', day: today(), text, isEffective: true, personIds }),
  async person(clientId: string, name: string) {
    const id = newId();
    await commit([{ op: 'put', kind: 'person', clientId, record: { id, name, role: 'handler' } }], {
      type: 'editClient',
    });
    return id;
  },
  erase: (clientId: string) => erase([{ clientId }]),
  /** How often a word stands in the log. */
  async inLog(word: string) {
    let count = 0;
    for await (const entries of entriesOf(db, await openKeys())) {
      for (const { entry } of entries) count += JSON.stringify(entry).split(word).length - 1;
    }
    return count;
  },
  lock: () => chrome.storage.session.remove('vault.key'),
};

Object.assign(globalThis, { mergeRig });
