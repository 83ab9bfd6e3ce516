import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import { bookOf } from '../../../lib/db/book.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { getDraft, putDraft } from '../../../lib/db/drafts.ts';
import { readDossier } from '../../../lib/db/read.ts';
import { rescueDump } from '../../../lib/db/rescue.ts';
import { shelfOf } from '../../../lib/db/stored.ts';
import { verifyChain } from '../../../lib/db/verify.ts';
import { createVault, openVault } from '../../../lib/db/vault.ts';
import { makeClient, makeId } from '../../factories/client.ts';

import { db, keys, newDossier, put } from './storage-book.ts';

/** Each returns plain data for the test to judge. */
export const seals = {
  async tampering() {
    const rows = await db.changes.orderBy('seq').toArray();
    const victim = rows[2];
    if (!victim) throw new Error('needs three entries');
    const sound = await verifyChain(db, keys);
    const flipped = Uint8Array.from(victim.sealed);
    flipped[20] = (flipped[20] as number) ^ 1;
    await db.changes.put({ ...victim, sealed: flipped });
    const altered = await verifyChain(db, keys);
    await db.changes.delete(victim.seq);
    const missing = await verifyChain(db, keys);
    const other = rows[3];
    if (!other) throw new Error('needs four entries');
    await db.changes.bulkPut([
      { ...other, seq: victim.seq },
      { ...victim, seq: other.seq },
    ]);
    const reordered = await verifyChain(db, keys);
    await db.changes.bulkPut([victim, other]);
    return { sound: sound.ok, altered, missing, reordered, restored: (await verifyChain(db, keys)).ok };
  },

  async movedSealDoesNotOpen() {
    const [a, b] = [newDossier(), newDossier()];
    await put([...dossierAsChanges(a), ...dossierAsChanges(b)]);
    const at = (await bookOf(db, keys).dossier(b.client.id))?.at ?? 0;
    const [own, other] = await Promise.all([db.shelves.get(shelfOf(at)), db.shelves.get(0)]);
    if (!own || !other || own.id === 0) throw new Error('needs two shelves');
    await db.shelves.put({ ...other, id: own.id });
    const error = await readDossier(createDatabase(), keys, b.client.id).catch((e: Error) => e.name);
    await db.shelves.put(own);
    return error;
  },

  async drafts() {
    const id = makeId();
    await putDraft(db, keys, id, { text: '写到一半' });
    const kept = await getDraft(db, keys, id);
    await putDraft(db, keys, id, undefined);
    return { kept, gone: (await getDraft(db, keys, id)) === undefined };
  },

  async passphrase() {
    await db.vault.clear();
    const { row, dataKey } = await createVault(db, '正确的口令-2026', { vaultId: crypto.randomUUID(), now: 1 });
    const opened = await openVault(row, '正确的口令-2026');
    const wrong = await openVault(row, '正确的口令-2027');
    const again = await createVault(db, 'another one', { vaultId: 'y', now: 2 }).catch((e: Error) => e.name);
    await db.vault.clear();
    return { isSame: opened?.join() === dataKey.join(), wrong, again, kdf: { ...row.kdf, salt: row.kdf.salt.length } };
  },

  /** Everything that lies in the database, as text. */
  async rawText() {
    const secrets = {
      name: '云岭绝密精机有限公司',
      uscc: '91350100M000100Y43',
      phone: '19900001234',
      note: '千万不能外泄的备注',
    };
    const client = makeClient({ id: crypto.randomUUID(), name: secrets.name, uscc: secrets.uscc, note: secrets.note });
    const person = { id: crypto.randomUUID(), name: '绝密人名', role: 'handler' as const, phone: secrets.phone };
    await put([
      { op: 'put', kind: 'client', clientId: client.id, record: client },
      { op: 'put', kind: 'person', clientId: client.id, record: person },
    ]);
    await putDraft(db, keys, client.id, { text: secrets.note });
    const dump = JSON.stringify(await rescueDump(db));
    let binary = '';
    for (const table of ['shelves', 'pages', 'changes', 'drafts'] as const) {
      for (const row of await db.table(table).toArray()) {
        for (const value of Object.values(row))
          if (value instanceof Uint8Array) binary += new TextDecoder().decode(value);
      }
    }
    const planted = [...Object.values(secrets), person.name];
    return {
      found: planted.filter((secret) => dump.includes(secret) || binary.includes(secret)),
      size: binary.length,
      clearFields: [...new Set((await db.shelves.toArray()).flatMap((row) => Object.keys(row)))],
    };
  },
};
