import type { ClientKind } from '../domain/client/client.ts';
import type { PortalAlias } from '../domain/portal-alias/portal-alias.ts';

/** What the dictionary needs to know of a client; a `ClientSummary` with its id renamed. */
export interface DictionaryEntry {
  readonly clientId: string;
  readonly kind?: ClientKind;
  readonly name: string;
  readonly shortName?: string;
  readonly aliases: readonly string[];
  readonly uscc?: string | undefined;
  readonly clientNumber?: string | undefined;
  /** See `PortalAlias`. */
  readonly portalAliases?: readonly PortalAlias[];
  readonly people?: readonly { readonly phone?: string }[];
}
