import type { EvidenceKind, Evidence, NameRelation } from '../contracts/evidence.ts';
import type { CandidateKind } from '../contracts/page.ts';
import { hasNameShape } from './boundary.ts';
import { canonicalCode, canonicalPhone, isSameNumbering, phoneKey } from './codes.ts';
import type { DictionaryEntry } from './entry.ts';
import { canonicalName } from './han.ts';
import { nearKey, relate } from './name-parts.ts';
import { fits, HALF_A_FORM, partialCode, partialName } from './partial.ts';

/** A client the text may mean, to be asked about. */
export interface Suggestion {
  readonly clientId: string;
  readonly kind: EvidenceKind;
  readonly relation?: NameRelation;
}

/** What one text says of one client. */
export type Finding = Pick<Evidence, 'kind' | 'finding' | 'relation'>;

/** The weak half of the dictionary: who may be meant, and what speaks for or against a client. */
export interface Suggester {
  /** Clients a name that identifies nobody may mean. `isValue`: it is the whole of a labelled value. */
  suggest(text: string, isValue: boolean): readonly Suggestion[];
  /** Clients one of whose people has this phone, in full or starred. */
  byPhone(text: string): readonly Suggestion[];
  /** What a labelled value says of a client; undefined when nothing. */
  check(clientId: string, kind: CandidateKind, text: string): Finding | undefined;
}

/** Characters of a cut name that are looked up: fewer are the beginning of too many. */
export const HEAD_LENGTH = 5;
/** More clients than this are no suggestion. */
const MOST = 8;
/** Differences after which it may still be the same client; all others make it another. */
const MAY_BE: readonly NameRelation[] = Object.freeze(['same', 'form', 'region', 'groupWriting']);
const NONE: readonly Suggestion[] = Object.freeze([]);

interface Index {
  readonly near: Map<string, Set<string>>;
  readonly heads: Map<string, Set<string>>;
  readonly phones: Map<string, Set<string>>;
}

/** The part of a title or heading that may be an everyday name: what stands before the first separator. */
export function leadingWords(text: string): string {
  return text.split(/\s+[-–—·|｜]\s*|[|｜_/／>›»]/u)[0] as string;
}

/** Suggest from these clients; the map may grow. They are indexed when somebody asks: most pages never do. */
export function createSuggester(byId: ReadonlyMap<string, DictionaryEntry>): Suggester {
  const made: Index = { near: new Map(), heads: new Map(), phones: new Map() };
  let indexed = 0;
  const index = () => {
    if (indexed < byId.size) {
      const entries = [...byId.values()];
      for (const entry of entries.slice(indexed)) indexClient(made, entry);
      indexed = entries.length;
    }
    return made;
  };
  const canonical = new Map<string, readonly string[]>();
  const namesOf = (id: string): readonly string[] => {
    const known = canonical.get(id);
    if (known) return known;
    const entry = byId.get(id);
    const names = entry ? [entry.name, ...entry.aliases].map(canonicalName) : [];
    canonical.set(id, names);
    return names;
  };
  const shortOf = (id: string) => canonicalName(byId.get(id)?.shortName ?? '');
  const few = (ids: ReadonlySet<string> | undefined) => (ids && ids.size <= MOST ? [...ids] : []);

  const nearest = (id: string, name: string): NameRelation => {
    const relations = namesOf(id).map((own) => relate(own, name));
    return MAY_BE.find((one) => relations.includes(one)) ?? relations[0] ?? 'other';
  };

  return {
    suggest(text, isValue) {
      const shown = isValue ? text : leadingWords(text);
      const partial = partialName(shown);
      if (partial) {
        const head = (partial.parts[0] as string).slice(0, HEAD_LENGTH);
        const kind = partial.kind === 'masked' ? 'maskedName' : 'truncatedName';
        const may = [...(index().heads.get(head) ?? [])].filter((id) =>
          namesOf(id).some((name) => fits(partial, name)),
        );
        return may.length <= MOST ? may.map((clientId) => ({ clientId, kind })) : NONE;
      }
      const name = canonicalName(shown);
      const ids = new Set([
        ...few(index().near.get(name)),
        ...few(isValue ? index().near.get(nearKey(name)) : undefined),
      ]);
      const found = [...ids].flatMap((clientId): Suggestion[] => {
        if (shortOf(clientId) === name) return [{ clientId, kind: 'shortName' }];
        if (!isValue) return [];
        const relation = nearest(clientId, name);
        return MAY_BE.includes(relation) ? [{ clientId, kind: 'relatedName', relation }] : [];
      });
      if (found.length > 0 || !isValue) return found;
      // Old systems cut a name where the column ends, and show no sign of it.
      const heads = [...(index().heads.get(name.slice(0, HEAD_LENGTH)) ?? [])];
      const cut = heads.filter((id) => namesOf(id).some((own) => isCut(name, own)));
      return cut.length <= MOST ? cut.map((clientId) => ({ clientId, kind: 'truncatedName' })) : NONE;
    },

    byPhone(text) {
      const phone = canonicalPhone(text);
      const kind = phone.includes('*') ? 'maskedPhone' : 'phone';
      const ids = few(index().phones.get(phoneKey(phone)));
      return ids.filter((id) => hasPhone(byId.get(id), phone)).map((clientId) => ({ clientId, kind }));
    },

    check(clientId, kind, text) {
      const entry = byId.get(clientId);
      if (!entry) return undefined;
      switch (kind) {
        case 'maskedUscc':
          return checkCode('maskedUscc', text, entry.uscc);
        case 'maskedNumber':
          return checkCode('maskedNumber', text, entry.clientNumber);
        case 'uscc':
          if (!entry.uscc) return undefined;
          return { kind, finding: canonicalCode(entry.uscc) === canonicalCode(text) ? 'same' : 'differs' };
        case 'clientNumber':
          return checkNumber(text, entry.clientNumber);
        case 'phone': {
          const phone = canonicalPhone(text);
          // A client has many phones: one that is not known says nothing.
          if (phone === '' || !hasPhone(entry, phone)) return undefined;
          return phone.includes('*') ? { kind: 'maskedPhone', finding: 'fits' } : { kind: 'phone', finding: 'same' };
        }
        default:
          return checkName(clientId, text);
      }
    },
  };

  function checkName(clientId: string, text: string): Finding | undefined {
    const partial = partialName(text);
    if (partial) {
      const kind = partial.kind === 'masked' ? 'maskedName' : 'truncatedName';
      const isFitting = [...namesOf(clientId), shortOf(clientId)].some((name) => name !== '' && fits(partial, name));
      return { kind, finding: isFitting ? 'fits' : 'differs' };
    }
    const name = canonicalName(text);
    if (namesOf(clientId).some((own) => isCut(name, own))) return { kind: 'truncatedName', finding: 'fits' };
    if (name !== '' && name === shortOf(clientId)) return { kind: 'shortName', finding: 'same' };
    const relation = nearest(clientId, name);
    if (relation === 'same') return { kind: 'name', finding: 'same' };
    if (MAY_BE.includes(relation)) return { kind: 'relatedName', finding: 'near', relation };
    return hasNameShape(text) ? { kind: 'relatedName', finding: 'differs', relation } : undefined;
  }
}

/** Whether a name is the beginning of another and stops before its form of company is complete. */
function isCut(name: string, own: string): boolean {
  const head = name.replace(HALF_A_FORM, '');
  return head.length >= HEAD_LENGTH && name !== own && own.startsWith(head) && !hasNameShape(name);
}

function checkCode(kind: 'maskedUscc' | 'maskedNumber', text: string, own: string | undefined): Finding | undefined {
  const partial = partialCode(text);
  if (!partial || own === undefined) return undefined;
  const code = canonicalCode(own);
  if (kind === 'maskedNumber' && partial.length !== code.length) return undefined;
  return { kind, finding: fits(partial, code) ? 'fits' : 'differs' };
}

function checkNumber(text: string, own: string | undefined): Finding | undefined {
  if (own === undefined) return undefined;
  const [number, known] = [canonicalCode(text), canonicalCode(own)];
  if (number === known) return { kind: 'clientNumber', finding: 'same' };
  // Every system numbers in its own way: only a number of the same numbering is another client's.
  return isSameNumbering(number, known) ? { kind: 'clientNumber', finding: 'differs' } : undefined;
}

function hasPhone(entry: DictionaryEntry | undefined, phone: string): boolean {
  const own = (entry?.people ?? []).map((person) => canonicalPhone(person.phone ?? ''));
  if (!phone.includes('*')) return own.includes(phone);
  const partial = partialCode(phone);
  return partial !== undefined && own.some((one) => one !== '' && fits(partial, one));
}

function indexClient({ near, heads, phones }: Index, entry: DictionaryEntry): void {
  const names = [entry.name, ...entry.aliases].map(canonicalName);
  for (const key of nearKeys(names, entry.shortName)) add(near, key, entry.clientId);
  for (const key of headKeys(names)) add(heads, key, entry.clientId);
  for (const { phone } of entry.people ?? []) add(phones, phoneKey(canonicalPhone(phone ?? '')), entry.clientId);
}

function add(index: Map<string, Set<string>>, key: string, clientId: string): void {
  if (key === '') return;
  const known = index.get(key);
  if (known) known.add(clientId);
  else index.set(key, new Set([clientId]));
}

/** The keys under which a client is found by a name that is like its own. `names`: all of them, canonical. */
export function nearKeys(names: readonly string[], shortName: string | undefined): readonly string[] {
  const keys: string[] = [];
  for (const name of names) addOnce(keys, nearKey(name));
  if (shortName !== undefined) {
    const short = canonicalName(shortName);
    addOnce(keys, short);
    addOnce(keys, nearKey(short));
  }
  return keys;
}

/** The keys under which a client is found by the beginning of a name. */
export function headKeys(names: readonly string[]): readonly string[] {
  const keys: string[] = [];
  for (const name of names) if (name.length >= HEAD_LENGTH) addOnce(keys, name.slice(0, HEAD_LENGTH));
  return keys;
}

/** A client has a handful of keys: looking through them is quicker than a set of their own. */
function addOnce(keys: string[], key: string): void {
  if (key !== '' && !keys.includes(key)) keys.push(key);
}
