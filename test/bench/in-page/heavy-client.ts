// Evaluated in a page of the built extension: adds one client to its open book of whom as much is known as of few.
import { bookOf } from '../../../lib/db/book.ts';
import { commitBatches } from '../../../lib/db/commit.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { dataKeyFromText, deriveKeys } from '../../../lib/db/keys.ts';
import { addDays, type Day } from '../../../lib/domain/calendar/day.ts';
import { FILE_KINDS } from '../../../lib/domain/client/file-link.ts';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import type { Dossier } from '../../../lib/domain/dossier/dossier.ts';
import { PERSON_ROLES } from '../../../lib/domain/people/people-map.ts';
import { makeLargeDossier } from '../../factories/large-book.ts';

const SIZE = Object.freeze({ touches: 200, files: 40, loans: 12, people: 8, followUps: 20, holdings: 10 });
/** Beyond every index of a filled book. */
const INDEX = 900_000;

/** Add the client; its id and number. */
async function addHeavyClient(today: Day): Promise<{ readonly id: string; readonly clientNumber: string }> {
  const { 'vault.key': text } = await chrome.storage.session.get('vault.key');
  const dataKey = dataKeyFromText(text);
  if (!dataKey) throw new Error('the vault is locked');
  const book = bookOf(createDatabase(), await deriveKeys(dataKey));
  const deps = { device: 'bench', now: () => Date.now(), newId: () => crypto.randomUUID() };
  const dossier = heavy(today);
  await commitBatches(book, deps, [dossierAsChanges(dossier)], { type: 'import', importId: 'heavy', source: 'bench' });
  return { id: dossier.client.id, clientNumber: dossier.client.clientNumber ?? '' };
}

function heavy(today: Day): Dossier {
  const { client, touches } = makeLargeDossier(INDEX, SIZE.touches);
  const back = (days: number) => addDays(today, -days);
  const many = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));
  const people = many(SIZE.people, (at) => ({
    ...{ id: crypto.randomUUID(), name: `陈志远${at + 1}`, role: PERSON_ROLES[at % PERSON_ROLES.length] ?? 'handler' },
    ...{ title: '财务总监', phone: String(13_100_000_000 + at), note: '下午三点后联系', birthday: '12-01' },
  }));
  return {
    client: {
      ...client,
      ...{ stage: 'deepening', note: '集团客户，年结算量大；司库系统正在招标。', createdOn: back(900) },
      files: many(SIZE.files, (at) => ({
        ...{ id: crypto.randomUUID(), kind: FILE_KINDS[at % FILE_KINDS.length] ?? 'other' },
        ...{ name: `三季度财报-${at + 1}.pdf`, place: '共享盘', on: back(at) },
      })),
    },
    people,
    touches: touches.map((touch, at) => ({
      ...{ ...touch, day: back(at * 4), personIds: [people[at % SIZE.people]?.id ?? ''] },
      ...{ topics: ['rate', 'limit'], objections: at % 9 === 0 ? [{ scenario: 'price', worked: false }] : [] },
    })),
    holdings: many(SIZE.holdings, (at) => ({
      ...{ id: crypto.randomUUID(), family: 'deposit' as const, name: `存款${at + 1}`, balanceFen: 1_000_000_00 * at },
      ...{ since: back(400), until: addDays(today, at * 20) },
    })),
    loans: many(SIZE.loans, (at) => ({
      ...{
        id: crypto.randomUUID(),
        number: `JJ99010000${10 + at}`,
        product: '流动资金贷款',
        principalFen: 10_000_000_00,
      },
      ...{ balanceFen: 5_000_000_00, rateBp: 365, disbursedOn: back(300 - at), maturesOn: addDays(today, 10 + at * 9) },
      loanClass: at === 0 ? ('specialMention' as const) : ('pass' as const),
    })),
    followUps: many(SIZE.followUps, (at) => ({
      ...{
        id: crypto.randomUUID(),
        kind: 'promise' as const,
        text: `给第 ${at + 1} 笔的测算`,
        due: addDays(today, at - 9),
      },
      ...{ by: at % 2 === 0 ? ('us' as const) : ('client' as const) },
    })),
  };
}

Object.assign(globalThis, { addHeavyClient });
