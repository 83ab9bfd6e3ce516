import type { ClientKind } from '../client/client.ts';
import type { ClientPart } from './draft.ts';
import type { ConflictReason, FoundBy, RowChoice } from './plan.ts';
import { guessKind } from './values/client-words.ts';

/** What the book knows of a client's identity. */
export interface KnownClient {
  readonly id: string;
  readonly kind: ClientKind;
  readonly name: string;
  readonly shortName?: string;
  readonly aliases: readonly string[];
  readonly uscc?: string;
  readonly clientNumber?: string;
}

/** Which client a row means. `client`: what the row says of it, without codes that belong to another client. */
export type Resolution =
  | {
      readonly kind: 'found';
      readonly clientId: string;
      readonly by: FoundBy;
      readonly isInBook: boolean;
      /** The row conflicts, and the user said that this client is meant. */
      readonly isForced: boolean;
      readonly client: ClientPart;
    }
  /** `hasHomonym`: the name is known, with another code. */
  | { readonly kind: 'new'; readonly clientId: string; readonly hasHomonym: boolean; readonly client: ClientPart }
  | { readonly kind: 'conflict'; readonly clientId: string; readonly reason: ConflictReason }
  /** A code nobody knows, and no name to make a client of. */
  | { readonly kind: 'unknown' };

/** Finds the client of each row, in the book and among the rows before. */
export interface Resolver {
  /** Learn of a client in the book, before the first row. */
  learn(client: KnownClient): void;
  resolve(client: ClientPart, choice?: RowChoice): Resolution;
}

interface Identity {
  readonly id: string;
  readonly kind: ClientKind;
  readonly names: Set<string>;
  uscc?: string;
  number?: string;
  readonly isInBook: boolean;
}

/**
 * Order of trust: client number, credit code, full name. Two codes that differ make two companies even of one name. What
 * is not certain is a conflict, never a guess. `normalise` is the one canonical form of names.
 */
export function createResolver(normalise: (name: string) => string, newId: () => string): Resolver {
  const byNumber = new Map<string, Identity>();
  const byUscc = new Map<string, Identity>();
  const byName = new Map<string, Identity[]>();

  const addName = (identity: Identity, name: string) => {
    if (identity.names.has(name)) return;
    identity.names.add(name);
    const namesakes = byName.get(name);
    if (namesakes) namesakes.push(identity);
    else byName.set(name, [identity]);
  };
  const addCodes = (identity: Identity, uscc: string | undefined, number: string | undefined) => {
    if (uscc !== undefined && identity.uscc === undefined && !byUscc.has(uscc)) {
      identity.uscc = uscc;
      byUscc.set(uscc, identity);
    }
    if (number !== undefined && identity.number === undefined && !byNumber.has(codeKey(number))) {
      identity.number = codeKey(number);
      byNumber.set(codeKey(number), identity);
    }
  };

  const make = (part: ClientPart): Resolution => {
    const name = part.name as string;
    const hasHomonym = byName.has(normalise(name));
    const kind = part.kind ?? guessKind(name, part.uscc);
    const identity: Identity = { id: newId(), kind, names: new Set(), isInBook: false };
    addName(identity, normalise(name));
    addCodes(identity, part.uscc, part.clientNumber);
    return { kind: 'new', clientId: identity.id, hasHomonym, client: { ...withoutForeignCodes(part, identity), kind } };
  };
  const found = (identity: Identity, by: FoundBy, part: ClientPart, isForced = false): Resolution => {
    const client = withoutForeignCodes(part, identity);
    addCodes(identity, client.uscc, client.clientNumber);
    return { kind: 'found', clientId: identity.id, by, isInBook: identity.isInBook, isForced, client };
  };
  const withoutForeignCodes = (part: ClientPart, identity: Identity): ClientPart => {
    const { uscc, clientNumber, ...rest } = part;
    const isOwn = (owner: Identity | undefined) => owner === undefined || owner === identity;
    return {
      ...rest,
      ...(uscc !== undefined && isOwn(byUscc.get(uscc)) ? { uscc } : {}),
      ...(clientNumber !== undefined && isOwn(byNumber.get(codeKey(clientNumber))) ? { clientNumber } : {}),
    };
  };

  const judge = (part: ClientPart): { identity?: Identity; by?: FoundBy; conflict?: ConflictReason } => {
    const number = part.clientNumber === undefined ? undefined : codeKey(part.clientNumber);
    const numbered = number === undefined ? undefined : byNumber.get(number);
    const coded = part.uscc === undefined ? undefined : byUscc.get(part.uscc);
    if (numbered && coded && numbered !== coded) return { identity: numbered, conflict: 'twoClients' };
    const identity = numbered ?? coded;
    const name = part.name === undefined ? undefined : normalise(part.name);
    if (identity) {
      const by = numbered ? 'number' : 'uscc';
      if (differ(part.uscc, identity.uscc)) return { identity, by, conflict: 'usccDiffers' };
      if (differ(number, identity.number)) return { identity, by, conflict: 'numberDiffers' };
      if (name !== undefined && !identity.names.has(name)) return { identity, by, conflict: 'nameDiffers' };
      return { identity, by };
    }
    if (name === undefined) return {};
    const namesakes = (byName.get(name) ?? []).filter(
      (each) => !differ(part.uscc, each.uscc) && !differ(number, each.number),
    );
    const [only] = namesakes;
    if (!only) return {};
    if (namesakes.length > 1) return { identity: only, conflict: 'severalClients' };
    const isPerson = only.kind === 'person' || part.kind === 'person';
    return isPerson && only.isInBook ? { identity: only, conflict: 'personByName' } : { identity: only, by: 'name' };
  };

  return {
    learn(client) {
      const identity: Identity = { id: client.id, kind: client.kind, names: new Set(), isInBook: true };
      for (const name of [client.name, ...client.aliases]) addName(identity, normalise(name));
      addCodes(identity, client.uscc, client.clientNumber);
    },
    resolve(part, choice) {
      const { identity, by, conflict } = judge(part);
      if (identity && conflict) {
        if (choice === 'update') return found(identity, by ?? 'name', part, true);
        if (choice === 'new' && part.name !== undefined) return make(part);
        return { kind: 'conflict', clientId: identity.id, reason: conflict };
      }
      if (identity && by) return found(identity, by, part);
      return part.name === undefined ? { kind: 'unknown' } : make(part);
    },
  };
}

function codeKey(number: string): string {
  return number.toUpperCase();
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
