// Runs inside an unlocked page of the extension, with its own key: makes a long log, and damages one as no page of ours would.
import { bookOf } from '../../../lib/db/book.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { dataKeyFromText, deriveKeys } from '../../../lib/db/keys.ts';
import { commitIdAt, type Head, headOf, makeRow, openEntry, readHead } from '../../../lib/db/log.ts';
import type { ChangeRow } from '../../../lib/db/schema.ts';
import { loadPages } from '../../../lib/db/view.ts';
import type { Cause } from '../../../lib/domain/audit/cause.ts';
import { nextStamp } from '../../../lib/domain/clock/hlc.ts';
import type { Touch } from '../../../lib/domain/touch/touch.ts';

const db = createDatabase();
const BATCH = 500;

async function openKeys() {
  const { 'vault.key': text } = await chrome.storage.session.get('vault.key');
  const dataKey = dataKeyFromText(text);
  if (!dataKey) throw new Error('the vault is locked');
  return deriveKeys(dataKey);
}

/** Append entries about the clients there are, `stepMs` apart, after the newest; gives the number of the last. */
async function append(count: number, stepMs: number): Promise<number> {
  const keys = await openKeys();
  const { pages } = await loadPages(bookOf(db, keys));
  const clientIds = [...pages.values()].flat().map(({ summary }) => summary.id);
  let head: Head = await readHead(db);
  const last = head.seq > 0 ? await db.changes.get(head.seq) : undefined;
  let stamp = last && (await openEntry(keys, last)).stamp;
  let wall = Date.now();
  for (let made = 0; made < count; ) {
    const rows: ChangeRow[] = [];
    for (; rows.length < BATCH && made < count; made += 1) {
      wall += stepMs;
      stamp = nextStamp(stamp, wall, 'e2e-device');
      const clientId = clientIds[made % clientIds.length] as string;
      const after: Touch = {
        id: crypto.randomUUID(),
        channel: 'call',
        day: '2026-11-20',
        text: `第${made}次沟通，电话 13800001234`,
        isEffective: true,
        personIds: [],
      };
      const cause: Cause = made % 50 === 49 ? { type: 'reveal', clientId, field: 'phone' } : { type: 'logTouch' };
      const effects =
        cause.type === 'reveal' ? [] : [{ kind: 'touch' as const, clientId, id: after.id, before: undefined, after }];
      const entry = { stamp, cause, effects };
      const place = {
        id: commitIdAt(head.seq + 1, crypto.randomUUID()),
        clients: head.clients,
        created: head.created,
      };
      const row = await makeRow(keys, head, entry, place);
      rows.push(row);
      head = headOf(row);
    }
    await db.changes.bulkAdd(rows);
  }
  // Nothing in these entries changes a summary: the pages are as current as before.
  await db.state.put({ id: 'fold', seq: head.seq });
  new BroadcastChannel(`${db.name}-log`).postMessage('reset');
  return head.seq;
}

/** Damage the entry at `seq`. */
async function damage(how: 'altered' | 'missing' | 'reordered' | 'closedUp', seq: number): Promise<void> {
  const rows = await db.changes
    .where('seq')
    .between(seq, seq + 1, true, true)
    .toArray();
  const [row, next] = rows;
  if (!row || !next) throw new Error(`no two entries at ${seq}`);
  saved = rows;
  if (how === 'missing') await db.changes.delete(seq);
  else if (how === 'altered') {
    const sealed = new Uint8Array(row.sealed);
    const middle = Math.floor(sealed.length / 2);
    sealed[middle] = (sealed[middle] as number) ^ 1;
    await db.changes.put({ ...row, sealed });
  } else if (how === 'reordered')
    await db.changes.bulkPut([
      { ...next, seq },
      { ...row, seq: seq + 1 },
    ]);
  else {
    await db.changes.delete(seq + 1);
    await db.changes.put({ ...next, seq });
  }
}

let saved: ChangeRow[] = [];

/** Put back what {@link damage} changed. */
async function repair(): Promise<void> {
  await db.changes.bulkPut(saved);
}

/** What tests call through `globalThis`. */
export const logMaker = { append, damage, repair };
Object.assign(globalThis, { logMaker });
