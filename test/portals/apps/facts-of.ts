import type { Dossier } from '../../../lib/domain/dossier/dossier.ts';
import { money } from '../words.ts';
import type { Facts } from './record.ts';

/** What the systems show of a client. */
export function toFacts({ client, people, loans, holdings }: Dossier): Facts {
  const [boss] = people;
  return {
    name: client.name,
    kind: client.kind,
    ...(client.shortName ? { shortName: client.shortName } : {}),
    ...(client.uscc ? { uscc: client.uscc } : {}),
    ...(client.clientNumber ? { clientNumber: client.clientNumber } : {}),
    boss: boss?.name ?? '—',
    phone: boss?.phone ?? '13800001234',
    address: client.address ?? '—',
    limit: money(holdings.find(({ limitFen }) => limitFen !== undefined)?.limitFen ?? 500_000_000),
    balance: money(loans[0]?.balanceFen ?? 120_000_000),
    due: loans[0]?.maturesOn ?? '2027-03-31',
    grade: client.grade,
  };
}
