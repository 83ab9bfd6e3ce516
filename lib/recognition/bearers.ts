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

/** A name or number, in the form in which it is compared. */
type Place = Pick<PortalAlias, 'kind' | 'key'>;

/**
 * Tells which clients bear exactly one of the `wanted` names and numbers. Looks once at every client, however many are wanted.
 */
export function bearersOf(
  wanted: readonly Place[],
  clients: readonly Pick<Client, 'id' | 'name' | 'aliases' | 'clientNumber'>[],
): (place: Place) => readonly string[] {
  const [names, numbers] = (['name', 'clientNumber'] as const).map(
    (kind) => new Map(wanted.flatMap((one) => (one.kind === kind ? [[one.key, new Set<string>()]] : []))),
  ) as [Map<string, Set<string>>, Map<string, Set<string>>];
  for (const { id, name, aliases, clientNumber } of clients) {
    if (names.size > 0) {
      names.get(canonicalName(name))?.add(id);
      for (const alias of aliases) names.get(canonicalName(alias))?.add(id);
    }
    if (numbers.size > 0 && clientNumber !== undefined) numbers.get(canonicalCode(clientNumber))?.add(id);
  }
  return ({ kind, key }) => [...((kind === 'name' ? names : numbers).get(key) ?? [])];
}
