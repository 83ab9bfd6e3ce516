// What must hold of a store at any moment, whatever has happened to it; for tests that break things on purpose.
import type { Keys } from '../../../lib/db/keys.ts';
import { openEntry } from '../../../lib/db/log.ts';
import { openShelf } from '../../../lib/db/shelves.ts';
import type { SuixingDatabase } from '../../../lib/db/schema.ts';
import { pageOf, shelfOf } from '../../../lib/db/stored.ts';
import { verifyChain } from '../../../lib/db/verify.ts';
import { loadPages } from '../../../lib/db/view.ts';
import { createFollower } from '../../../lib/db/follow.ts';
import type { Dossier } from '../../../lib/domain/dossier/dossier.ts';
import { applyChange, type Effect } from '../../../lib/domain/dossier/apply.ts';
import { summarise } from '../../../lib/domain/dossier/summary.ts';

/** What is wrong with a store, in words; an empty list when log, shelves and summaries say the same. */
export async function faultsOf(db: SuixingDatabase, keys: Keys): Promise<string[]> {
  const faults: string[] = [];
  const verdict = await verifyChain(db, keys);
  if (!verdict.ok) faults.push(`the chain breaks at ${verdict.brokenAt}: ${verdict.fault}`);

  const replayed = await replay(db, keys);
  const shelves = await Promise.all(
    (await db.shelves.toArray()).map(async (row) => ({ id: row.id, shelf: await openShelf(keys, row) })),
  );
  const stored = shelves.flatMap(({ id, shelf }) => {
    if (shelf.length === 0) faults.push(`shelf ${id} is empty`);
    for (const { at } of shelf) if (shelfOf(at) !== id) faults.push(`place ${at} is on shelf ${id}`);
    return shelf;
  });
  const byId = new Map(stored.map((each) => [each.dossier.client.id, each]));
  if (byId.size !== stored.length) faults.push('a client stands on two shelves');
  for (const [id, dossier] of replayed) {
    if (canonical(byId.get(id)?.dossier) !== canonical(dossier))
      faults.push(`the shelf of ${id} is not what the log says`);
  }
  for (const id of byId.keys()) if (!replayed.has(id)) faults.push(`${id} is on a shelf and not in the log`);

  const { pages } = await loadPages({ db, keys, follower: createFollower(db, keys) });
  const placed = [...pages].flatMap(([number, page]) => page.map((each) => ({ number, ...each })));
  if (placed.length !== byId.size) faults.push(`${placed.length} summaries for ${byId.size} clients`);
  for (const { number, at, summary } of placed) {
    const own = byId.get(summary.id);
    if (pageOf(at) !== number || own?.at !== at) faults.push(`${summary.id} is listed in the wrong place`);
    if (own && JSON.stringify(summarise(own.dossier)) !== JSON.stringify(summary)) {
      faults.push(`the summary of ${summary.id} is not that of its dossier`);
    }
  }
  const newest = await db.changes.orderBy('seq').last();
  if ((newest?.clients ?? 0) !== byId.size) faults.push(`the log counts ${newest?.clients} clients of ${byId.size}`);
  return faults;
}

async function replay(db: SuixingDatabase, keys: Keys): Promise<ReadonlyMap<string, Dossier>> {
  const dossiers = new Map<string, Dossier>();
  for (const row of await db.changes.orderBy('seq').toArray()) {
    for (const effect of (await openEntry(keys, row)).effects) {
      const applied = applyChange(dossiers.get(effect.clientId), changeOf(effect));
      if (applied === 'gone' || !applied.dossier) dossiers.delete(effect.clientId);
      else dossiers.set(effect.clientId, applied.dossier);
    }
  }
  return dossiers;
}

function changeOf(effect: Effect): Parameters<typeof applyChange>[1] {
  const { kind, clientId, id, after } = effect;
  return (after ? { op: 'put', kind, clientId, record: after } : { op: 'remove', kind, clientId, id }) as never;
}

/** Lists carry no order of their own. */
function canonical(dossier: Dossier | undefined): string {
  if (!dossier) return '';
  const sorted = (list: readonly { readonly id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { client, people, touches, holdings, loans, followUps, opportunities = [] } = dossier;
  return JSON.stringify([client, ...[people, touches, holdings, loans, followUps, opportunities].map(sorted)]);
}
