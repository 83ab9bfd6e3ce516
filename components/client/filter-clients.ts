import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';

/**
 * The clients in whose name, numbers, codes or people all typed words occur; all for nothing typed. In the given order, and no
 * further than to the `most`-th.
 */
export function filterClients(
  clients: readonly ClientSummary[],
  typed: string,
  most = Number.POSITIVE_INFINITY,
): readonly ClientSummary[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return clients.length > most ? clients.slice(0, most) : clients;
  const found: ClientSummary[] = [];
  for (const client of clients) {
    const text = textOf(client);
    if (!words.every((word) => text.includes(word))) continue;
    found.push(client);
    if (found.length >= most) break;
  }
  return found;
}

function textOf({ name, shortName, aliases, uscc, clientNumber, people }: ClientSummary): string {
  return [name, shortName, ...aliases, uscc, clientNumber, ...people.map((person) => person.name)]
    .join('\n')
    .toLowerCase();
}
