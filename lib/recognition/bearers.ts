import type { Client } from '../domain/client/client.ts';
import type { PortalAlias } from '../domain/portal-alias/portal-alias.ts';
import { canonicalCode } from './codes.ts';
import { canonicalName } from './han.ts';
import { partialName } from './partial.ts';

export { aliasKey } from './remembered.ts';

/** Whether some of a name is hidden or cut off. */
export function isPartialName(text: string): boolean {
  return partialName(text) !== undefined;
}

/** The clients that bear exactly this name or number, in the form in which it is compared. Looks at every client. */
export function bearersOf(
  kind: PortalAlias['kind'],
  key: string,
  clients: readonly Pick<Client, 'id' | 'name' | 'aliases' | 'clientNumber'>[],
): readonly string[] {
  const bears = ({ name, aliases, clientNumber }: Pick<Client, 'name' | 'aliases' | 'clientNumber'>) =>
    kind === 'name'
      ? [name, ...aliases].some((each) => canonicalName(each) === key)
      : clientNumber !== undefined && canonicalCode(clientNumber) === key;
  return clients.filter(bears).map(({ id }) => id);
}
