import type { Dossier } from './dossier.ts';

/** What a client and its people are called, in every way the book knows; none of them empty. */
export function namesIn({ client, people }: Pick<Dossier, 'client' | 'people'>): readonly string[] {
  const names = [client.name, client.shortName ?? '', ...client.aliases, ...people.map(({ name }) => name)];
  return names.filter((name) => name !== '');
}
