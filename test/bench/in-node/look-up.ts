// A process of its own: what looking up the candidates of one page takes; `node look-up.ts CLIENTS ANSWERS`.
import type { Candidate } from '../../../lib/contracts/page.ts';
import type { PortalAlias } from '../../../lib/domain/portal-alias/portal-alias.ts';
import { bearersOf } from '../../../lib/recognition/bearers.ts';
import { pagesFor, runThrough } from '../../../lib/recognition/lexicon.ts';
import { buildNameIndex } from '../../../lib/recognition/name-index.ts';
import { createOpenedClients, type OpenedClient } from '../../../lib/recognition/opened-clients.ts';
import { aliasKey } from '../../../lib/recognition/remembered.ts';
import { resolveCandidates } from '../../../lib/recognition/resolve.ts';
import { makeNames } from '../support/names.ts';

const CANDIDATES = 40;
const CLIENTS_A_PAGE = 200;
const ROUNDS = 60;
const WARM_UP = 20;
const SITE = 'https://crm.bank.example';
const KEY = Uint8Array.from({ length: 16 }, (_, i) => i * 7);

const [count, answers] = process.argv.slice(2).map(Number) as [number, number];
const clients = (JSON.parse(JSON.stringify(makeNames(count))) as string[]).map(clientOf);
const pages = Array.from({ length: Math.ceil(count / CLIENTS_A_PAGE) }, (_, page) => {
  return [page, clients.slice(page * CLIENTS_A_PAGE, (page + 1) * CLIENTS_A_PAGE)] as const;
});
const { lexicon } = runThrough(buildNameIndex(pages, KEY, 1));

const times: Record<'first' | 'again' | 'bearers', number[]> = { first: [], again: [], bearers: [] };
let everything = createOpenedClients();
for (const [page, own] of pages) everything.add(page, own);
let marks = 0;
for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
  const candidates = candidatesOf(round);
  const times1 = timed(() => look(createOpenedClients(), candidates));
  const times2 = timed(() => look(everything, candidates));
  const wanted = candidates.map(({ text }) => ({ kind: 'name', key: aliasKey('name', text) }) as const);
  // The whole book is looked at once for all of them: rarely, when the user answers.
  const times3 = round % 8 === 0 ? timed(() => bearersOf(wanted, clients)(wanted[0] as (typeof wanted)[0]).length) : 0;
  if (round < WARM_UP) continue;
  times.first.push(times1);
  times.again.push(times2);
  if (times3 > 0) times.bearers.push(times3);
}
if (marks !== (ROUNDS + WARM_UP) * 2 * CANDIDATES) throw new Error(`${marks} of the candidates were recognised`);
everything = createOpenedClients();
process.stdout.write(JSON.stringify(times));

/** What the background does with a report, but for reading the pages that are not open. */
function look(opened: ReturnType<typeof createOpenedClients>, candidates: readonly Candidate[]): void {
  for (const page of pagesFor(lexicon, candidates, KEY)) opened.add(page, (pages[page] as (typeof pages)[0])[1]);
  marks += resolveCandidates(opened.dictionary, candidates, opened.remembered(SITE)).reply.marks.length;
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Names of clients from all over the book; some of them answered about. */
function candidatesOf(round: number): readonly Candidate[] {
  return Array.from({ length: CANDIDATES }, (_, index) => {
    const { name } = clients[(round * 7919 + Math.floor((index * count) / CANDIDATES)) % count] as OpenedClient;
    return { index, kind: 'name', text: `${name} 查看`, cues: index === 0 ? ['heading'] : ['row'], isMarkable: true };
  });
}

/** Every so many clients one with an answer, so that there are {@link answers} in all. */
function clientOf(name: string, index: number): OpenedClient {
  const id = `c${index}`;
  const client = { id, kind: 'enterprise', name, aliases: [], clientNumber: `60${index}` } as const;
  if (index % Math.floor(count / answers) !== 0) return client;
  const text = `${name.slice(2, 6)}${index}`;
  const alias: PortalAlias = {
    ...{ id: `a${index}`, clientId: id, portal: SITE, kind: 'name', key: aliasKey('name', text), text },
    ...{ isClient: true, clientName: name, confirmedOn: '2026-11-20', by: ['shortName'] },
  };
  return { ...client, portalAliases: [alias] };
}
