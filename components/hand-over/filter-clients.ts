import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';

/** The clients in whose name, numbers, codes or people all typed words occur; all for nothing typed. In the given order. */
export function filterClients(clients: readonly ClientSummary[], typed: string): readonly ClientSummary[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return clients;
  return clients.filter((client) => {
    const text = textOf(client);
    return words.every((word) => text.includes(word));
  });
}

function textOf({ name, shortName, aliases, uscc, clientNumber, people }: ClientSummary): string {
  return [name, shortName, ...aliases, uscc, clientNumber, ...people.map((person) => person.name)]
    .join('\n')
    .toLowerCase();
}
