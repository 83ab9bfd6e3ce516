import type { Client } from '../domain/client/client.ts';
import { aliasesOf, type PortalAlias, validAliases } from '../domain/portal-alias/portal-alias.ts';
import { createDictionary, type Dictionary } from './dictionary.ts';
import type { DictionaryEntry } from './entry.ts';
import { createRemembered, type Remembered } from './remembered.ts';

/** What recognition needs of a client; summaries have it. */
export type OpenedClient = Pick<
  Client,
  'id' | 'kind' | 'name' | 'shortName' | 'aliases' | 'portalAliases' | 'uscc' | 'clientNumber'
> &
  Pick<DictionaryEntry, 'people'>;

/**
 * The clients of the summary pages opened so far, ready to be asked. Opening a page costs what is on it, asking what is
 * asked, however much is open and however much was answered on however many portals.
 */
export interface OpenedClients {
  readonly dictionary: Dictionary;
  /** How many pages are open. */
  readonly size: number;
  has(page: number): boolean;
  /** Put a page in; one that is open already is left as it was. */
  add(page: number, clients: readonly OpenedClient[]): void;
  /** What the user answered on a site, as far as it holds for the clients as they are now. */
  remembered(site: string): Remembered;
}

/** Nothing is open yet. */
export function createOpenedClients(): OpenedClients {
  const dictionary = createDictionary();
  const pages = new Set<number>();
  const answers = new Map<string, PortalAlias[]>();
  /** Ready for use, until another answer turns up. */
  const ready = new Map<string, Remembered>();

  const noteAnswers = (client: OpenedClient) => {
    const aliases = aliasesOf(client);
    for (const site of new Set(aliases.map(({ portal }) => portal))) {
      const known = answers.get(site) ?? [];
      known.push(...validAliases(aliases, site, () => client));
      answers.set(site, known);
      ready.delete(site);
    }
  };

  return {
    dictionary,
    get size() {
      return pages.size;
    },
    has: (page) => pages.has(page),
    add(page, clients) {
      if (pages.has(page)) return;
      pages.add(page);
      dictionary.add(clients.map((client) => ({ ...client, clientId: client.id })));
      for (const client of clients) if (client.portalAliases) noteAnswers(client);
    },
    remembered(site) {
      const known = ready.get(site) ?? createRemembered(answers.get(site) ?? [], dictionary.ownersOf);
      ready.set(site, known);
      return known;
    },
  };
}
