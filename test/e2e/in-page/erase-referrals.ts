// Runs inside a real browser page: who had brought a client is erased.
import { eraseClients } from '../../../lib/db/erase.ts';
import { readDossier } from '../../../lib/db/read.ts';
import { stampOf } from '../../../lib/db/stored.ts';
import { verifyChain } from '../../../lib/db/verify.ts';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import { deps, findsIn, freshBook, keys, openedDump, planted, summariesOf } from './erase-book.ts';

/** Each returns plain data for the test to judge. */
export const referrals = {
  /** Somebody who stays was brought by the one who leaves, in the import and in an edit since. */
  async referral() {
    const { db, book, put } = freshBook();
    const gone = planted('绝密甲');
    const named = { clientId: gone.client.id, name: gone.client.name };
    const other = planted('保留乙');
    const on = '2026-11-01';
    const link = { id: crypto.randomUUID(), kind: 'upstream', ...named, on } as const;
    const own = { id: crypto.randomUUID(), kind: 'downstream', name: '某厂', on } as const;
    const stays = { ...other, client: { ...other.client, referredBy: named, links: [link, own] } };
    await put([...dossierAsChanges(gone), ...dossierAsChanges(stays)], {
      type: 'import',
      importId: 'i',
      source: 'a.xlsx',
    });
    const { id: clientId } = stays.client;
    await put([{ op: 'put', kind: 'client', clientId, record: { ...stays.client, grade: 'A' } }]);
    const stampBefore = stampOf(await readDossier(db, keys, clientId), clientId) ?? '';
    const erased = await eraseClients(book, deps, [gone.client.id]);
    const { grade, referredBy, links } = (await readDossier(db, keys, clientId))?.dossier.client ?? {};
    return {
      found: findsIn(await openedDump(db), ['绝密甲', gone.client.id]),
      clients: erased.clients,
      grade,
      isNamed: referredBy !== undefined,
      links: links?.map(({ name }) => name),
      isNewer: (stampOf(await readDossier(db, keys, clientId), clientId) ?? '') > stampBefore,
      listed: (await summariesOf(db)).map((client) => [
        client.id === clientId,
        'referredById' in client || 'linkedIds' in client,
      ]),
      chain: (await verifyChain(db, keys)).ok,
    };
  },
};
