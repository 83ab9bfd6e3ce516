import type { Client } from '../client/client.ts';
import type { PortalAlias } from './alias.ts';

export type { PortalAlias };

/** Most answers kept of one client: oldest go first. */
export const MOST_PORTAL_ALIASES = 200;

/** Longest {@link PortalAlias.key}; what is longer is no name. */
export const LONGEST_ALIAS_KEY = 200;

/** Why an answer holds no longer. `gone`: erased, or merged without taking the answer along. */
export type AliasState = 'valid' | 'gone' | 'otherCode' | 'renamed';

/** What was read, before it is remembered. */
export interface ReadText {
  readonly kind: 'name' | 'clientNumber' | 'uscc' | 'phone';
  /** Some of it is hidden: stars, an ellipsis. */
  readonly isPartial: boolean;
  /** Clients of the book that bear exactly this name or number. */
  readonly owners: readonly string[];
}

/** Why an answer is not remembered: it decides for this page only. */
export type NotRemembered =
  /** The next page that shows the same part of a name may mean somebody else. */
  | 'partial'
  /** Codes identify by law, phones never. */
  | 'kind'
  /** Somebody else in the book bears the name: the next page may mean either. */
  | 'homonym';

/** Whether an answer about this text may be remembered for the next page. */
export function whyNotRemembered({ kind, isPartial, owners }: ReadText, clientId: string): NotRemembered | undefined {
  if (kind !== 'name' && kind !== 'clientNumber') return 'kind';
  if (isPartial) return 'partial';
  return owners.some((owner) => owner !== clientId) ? 'homonym' : undefined;
}

/**
 * Whether an answer still holds for the client as it is now. A code that changed means another firm stands under the
 * client; a name that changed without a code to tell by is asked about again.
 */
export function aliasState(alias: PortalAlias, client: Pick<Client, 'id' | 'name' | 'uscc'> | undefined): AliasState {
  if (!client || client.id !== alias.clientId) return 'gone';
  if (alias.uscc !== undefined && client.uscc !== undefined) return alias.uscc === client.uscc ? 'valid' : 'otherCode';
  return alias.clientName === client.name ? 'valid' : 'renamed';
}

/** The answers that stand in a client's record: they are that client's, whatever they were before it was copied or moved. */
export function aliasesOf({ id, portalAliases = [] }: Pick<Client, 'id' | 'portalAliases'>): readonly PortalAlias[] {
  return portalAliases.map((alias) => (alias.clientId === id ? alias : { ...alias, clientId: id }));
}

/** A record with these answers: the newest ones, and no empty list. */
export function withAliases<T extends Pick<Client, 'portalAliases'>>(record: T, aliases: readonly PortalAlias[]): T {
  const { portalAliases: _, ...rest } = record;
  return (aliases.length > 0 ? { ...rest, portalAliases: aliases.slice(-MOST_PORTAL_ALIASES) } : rest) as T;
}

/** What an answer is about: two with the same key contradict or repeat each other. */
export function aliasPlace({ portal, kind, key }: Pick<PortalAlias, 'portal' | 'kind' | 'key'>): string {
  return JSON.stringify([portal, kind, key]);
}

/**
 * The answers of two records that become one client's: those that held for the record they stand in are carried over to the
 * name and code it has now, the others are left as they are and go on asking.
 */
export function unitedAliases(
  kept: Pick<Client, 'id' | 'name' | 'uscc' | 'portalAliases'>,
  gone: Pick<Client, 'id' | 'name' | 'uscc' | 'portalAliases'>,
  into: Pick<Client, 'id' | 'name' | 'uscc'>,
): readonly PortalAlias[] {
  const isLost = (alias: PortalAlias) => aliasState(alias, kept) === 'valid' && aliasState(alias, into) !== 'valid';
  const own = aliasesOf(kept).map((alias) => (isLost(alias) ? carriedOver(alias, into) : alias));
  const valid = aliasesOf(gone).filter((alias) => aliasState(alias, gone) === 'valid');
  return [...own, ...aliasesAfterMerge(valid, own, into)];
}

/** The answers that hold on a portal now. */
export function validAliases(
  aliases: readonly PortalAlias[],
  portal: string,
  clientOf: (id: string) => Pick<Client, 'id' | 'name' | 'uscc'> | undefined,
): readonly PortalAlias[] {
  return aliases.filter((alias) => alias.portal === portal && aliasState(alias, clientOf(alias.clientId)) === 'valid');
}

/**
 * The answers of a client that was merged into another, as that one's: what was confirmed stays confirmed, since the user
 * has said that both are one. An answer that the kept client has already is not doubled; one that it denies is dropped.
 */
export function aliasesAfterMerge(
  gone: readonly PortalAlias[],
  kept: readonly PortalAlias[],
  into: Pick<Client, 'id' | 'name' | 'uscc'>,
): readonly PortalAlias[] {
  const known = new Set(kept.map(aliasPlace));
  return gone
    .filter((alias) => alias.isClient && !known.has(aliasPlace(alias)))
    .map((alias) => carriedOver(alias, into));
}

function carriedOver({ uscc: _, ...alias }: PortalAlias, into: Pick<Client, 'id' | 'name' | 'uscc'>): PortalAlias {
  return {
    ...alias,
    clientId: into.id,
    clientName: into.name,
    ...(into.uscc === undefined ? {} : { uscc: into.uscc }),
  };
}
