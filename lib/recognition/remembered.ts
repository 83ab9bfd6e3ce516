import type { CandidateKind } from '../contracts/page.ts';
import type { PortalAlias } from '../domain/portal-alias/portal-alias.ts';
import { canonicalCode } from './codes.ts';
import { canonicalName } from './han.ts';

/** What the user has answered on one portal, ready to be asked. */
export interface Remembered {
  /** The client a text was confirmed to mean, and where in the text it stands. The text must be the whole of a value. */
  find(
    kind: CandidateKind,
    text: string,
  ): { readonly clientId: string; readonly start: number; readonly length: number } | undefined;
  /** Whether the user has said that this text does not mean this client. */
  isRefused(text: string, clientId: string): boolean;
}

/** On a portal where nothing was asked yet. */
export const NOTHING_REMEMBERED: Remembered = Object.freeze({ find: () => undefined, isRefused: () => false });

/** The form in which an answer is kept and found again. */
export function aliasKey(kind: PortalAlias['kind'], text: string): string {
  return kind === 'name' ? canonicalName(text) : canonicalCode(text);
}

/**
 * Make the valid answers of one portal ready. `ownersOf` tells which clients of the book bear a name or number by
 * themselves: when it is another client's own by now, the answer is asked for again.
 */
export function createRemembered(
  aliases: readonly PortalAlias[],
  ownersOf: (kind: PortalAlias['kind'], key: string) => readonly string[],
): Remembered {
  const meant = new Map<string, Set<string>>();
  const refused = new Set<string>();
  for (const { kind, key, clientId, isClient } of aliases) {
    if (!isClient) {
      refused.add(`${key} ${clientId}`);
      continue;
    }
    const clients = meant.get(`${kind} ${key}`);
    if (clients) clients.add(clientId);
    else meant.set(`${kind} ${key}`, new Set([clientId]));
  }
  if (aliases.length === 0) return NOTHING_REMEMBERED;
  return {
    find(candidateKind, text) {
      const kind = candidateKind === 'clientNumber' ? 'clientNumber' : 'name';
      if (candidateKind !== 'name' && candidateKind !== 'labelledName' && candidateKind !== 'clientNumber') return;
      const key = aliasKey(kind, text);
      const [clientId, another] = meant.get(`${kind} ${key}`) ?? [];
      // Two answers for one text are none.
      if (clientId === undefined || another !== undefined || refused.has(`${key} ${clientId}`)) return undefined;
      if (ownersOf(kind, key).some((owner) => owner !== clientId)) return undefined;
      const start = text.length - text.trimStart().length;
      return { clientId, start, length: text.trim().length };
    },
    isRefused: (text, clientId) => refused.has(`${canonicalName(text)} ${clientId}`),
  };
}
