import { continuesName, hasNameShape } from './boundary.ts';
import { canonicalCode } from './codes.ts';
import type { DictionaryEntry } from './entry.ts';
import { isShortName, PREFIX_LENGTH } from './filter.ts';
import { canonicalName, simplify } from './han.ts';
import { normaliseName, normaliseWithMap, sourceSpan } from './normalise.ts';
import { isCutAfter } from './partial.ts';
import { createSuggester, type Suggester } from './suggest.ts';

export type { DictionaryEntry };

/** Why a name that is equal does not identify. */
export type Weakness =
  /** Four characters or fewer: a person, or an everyday name. */
  | 'short'
  /** A natural person's name: namesakes are everywhere. */
  | 'person'
  /** A company's name without any form of organisation is not the registered one. */
  | 'unregistered'
  /** An ellipsis follows: what is seen may be the beginning of a branch's name. */
  | 'cut'
  /** Direction controls stand in it: what is read and what is seen may differ. */
  | 'disguised'
  /** Both are written in traditional characters, differently: two names that have one simple form. */
  | 'twoScripts';

/** A name recognised at the start of a text. */
export interface NameMatch {
  /** Several: homonyms. */
  readonly clientIds: readonly string[];
  /** Place in the text as given, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
  readonly evidence: 'name' | 'alias';
  /** Absent when the name identifies. */
  readonly weakness?: Weakness;
}

/** Answers who is meant. Holds the book in memory: lives in the background only. */
export interface Dictionary extends Suggester {
  /** The longest known name at the beginning of `text`, unless the text goes on into a longer name. */
  matchName(text: string): NameMatch | undefined;
  byUscc(code: string): readonly string[];
  byClientNumber(number: string): readonly string[];
  /** The clients that bear exactly this name or number, in the form in which it is compared. */
  ownersOf(kind: 'name' | 'clientNumber', key: string): readonly string[];
  /** Whether the book holds, for this client, a code other than this canonical one. */
  contradictsUscc(clientId: string, code: string): boolean;
}

interface Known {
  readonly clientIds: string[];
  /** As they are written in the book, but for what normalising takes away. */
  readonly spellings: string[];
  evidence: 'name' | 'alias';
}

/** Overrides, embeddings and isolates turn text around; a mere mark does not. */
const TURNS_AROUND = /[\u202a-\u202e\u2066-\u2069]/;

/** A dictionary that more clients can be put into. */
export interface GrowingDictionary extends Dictionary {
  /** Put clients in; one that is in it already is left as it was. */
  add(entries: Iterable<DictionaryEntry>): void;
}

/** Build the dictionary: linear in the number of names, asked in constant time. Growing costs what is put in. */
export function createDictionary(entries: Iterable<DictionaryEntry> = []): GrowingDictionary {
  const byId = new Map<string, DictionaryEntry>();
  const names = new Map<string, Known>();
  /** By first characters, the lengths worth trying, longest first. */
  const lengths = new Map<string, number[]>();
  const usccs = new Map<string, string[]>();
  const numbers = new Map<string, string[]>();

  const suggester = createSuggester(byId);

  function add(more: Iterable<DictionaryEntry>): void {
    for (const entry of more) {
      const { clientId, name, aliases, uscc, clientNumber } = entry;
      if (byId.has(clientId)) continue;
      byId.set(clientId, entry);
      addName(name, clientId, 'name');
      for (const alias of aliases) addName(alias, clientId, 'alias');
      if (uscc) push(usccs, canonicalCode(uscc), clientId);
      if (clientNumber) push(numbers, canonicalCode(clientNumber), clientId);
    }
  }

  function addName(text: string, clientId: string, evidence: 'name' | 'alias'): void {
    const name = canonicalName(text);
    if (name.length < 2) return;
    const known = names.get(name);
    if (known) {
      if (!known.clientIds.includes(clientId)) known.clientIds.push(clientId);
      known.spellings.push(text);
      if (evidence === 'name') known.evidence = 'name';
      return;
    }
    names.set(name, { clientIds: [clientId], spellings: [text], evidence });
    const key = name.slice(0, PREFIX_LENGTH);
    const list = lengths.get(key);
    if (!list) lengths.set(key, [name.length]);
    else if (!list.includes(name.length)) {
      list.push(name.length);
      list.sort((a, b) => b - a);
    }
  }

  function weaknessOf(name: string, known: Known, written: string, after: string): Weakness | undefined {
    if (isCutAfter(after)) return 'cut';
    if (TURNS_AROUND.test(written)) return 'disguised';
    if (isShortName(name)) return 'short';
    const kinds = known.clientIds.map((id) => byId.get(id)?.kind);
    if (kinds.includes('person')) return 'person';
    if (kinds.includes('enterprise') && !hasNameShape(name)) return 'unregistered';
    const seen = normaliseName(written);
    const isTraditional = (text: string) => simplify(text) !== text;
    const spellings = known.spellings.map(normaliseName);
    const clashes = isTraditional(seen) && !spellings.includes(seen) && spellings.every(isTraditional);
    return clashes ? 'twoScripts' : undefined;
  }

  add(entries);
  return {
    add,
    matchName(text) {
      const normalised = normaliseWithMap(simplify(text));
      const all = normalised.text;
      for (const length of lengths.get(all.slice(0, PREFIX_LENGTH)) ?? []) {
        if (length > all.length) continue;
        const name = all.slice(0, length);
        const known = names.get(name);
        if (!known) continue;
        const span = sourceSpan(normalised, 0, length);
        const after = text.slice(span.start + span.length);
        if (isShortName(name) && !isCutAfter(after) ? all.length !== length : continuesName(name, all.slice(length))) {
          continue;
        }
        // A control that turns text around may stand before the first character.
        const written = text.slice(0, span.start + span.length);
        const weakness = weaknessOf(name, known, written, after);
        const { clientIds, evidence } = known;
        return { clientIds, ...span, evidence, ...(weakness ? { weakness } : {}) };
      }
      return undefined;
    },
    byUscc: (code) => usccs.get(canonicalCode(code)) ?? [],
    byClientNumber: (number) => numbers.get(canonicalCode(number)) ?? [],
    ownersOf: (kind, key) => (kind === 'name' ? names.get(key)?.clientIds : numbers.get(key)) ?? [],
    contradictsUscc: (clientId, code) => {
      const own = byId.get(clientId)?.uscc;
      return own !== undefined && canonicalCode(own) !== code;
    },
    ...suggester,
  };
}

function push(index: Map<string, string[]>, key: string, clientId: string): void {
  const list = index.get(key);
  if (!list) index.set(key, [clientId]);
  else if (!list.includes(clientId)) list.push(clientId);
}
