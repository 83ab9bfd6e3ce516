import { continuesName } from './boundary.ts';
import { canonicalCode } from './codes.ts';
import { isShortName, PREFIX_LENGTH } from './filter.ts';
import { normaliseName, normaliseWithMap, sourceSpan } from './normalise.ts';

/** What the dictionary needs to know of a client; a `ClientSummary` with its id renamed. */
export interface DictionaryEntry {
  readonly clientId: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly uscc?: string | undefined;
  readonly clientNumber?: string | undefined;
}

/** A name recognised at the start of a text. */
export interface NameMatch {
  /** Several: homonyms. */
  readonly clientIds: readonly string[];
  /** Place in the text as given, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
  readonly evidence: 'name' | 'alias';
  /** A natural person's bare name: too short to identify anybody by itself. */
  readonly isShort: boolean;
}

/** Answers who is meant. Holds the book in memory: lives in the background only. */
export interface Dictionary {
  /** The longest known name at the beginning of `text`, unless the text goes on into a longer name. */
  matchName(text: string): NameMatch | undefined;
  byUscc(code: string): readonly string[];
  byClientNumber(number: string): readonly string[];
  /** Whether the book holds, for this client, a code other than this canonical one. */
  contradictsUscc(clientId: string, code: string): boolean;
}

interface Known {
  readonly clientIds: string[];
  evidence: 'name' | 'alias';
}

/** Build the dictionary: linear in the number of names, asked in constant time. */
export function createDictionary(entries: Iterable<DictionaryEntry>): Dictionary {
  const names = new Map<string, Known>();
  /** By first characters, the lengths worth trying, longest first. */
  const lengths = new Map<string, number[]>();
  const usccs = new Map<string, string[]>();
  const numbers = new Map<string, string[]>();
  const usccOf = new Map<string, string>();

  for (const { clientId, name, aliases, uscc, clientNumber } of entries) {
    addName(name, clientId, 'name');
    for (const alias of aliases) addName(alias, clientId, 'alias');
    if (uscc) {
      const code = canonicalCode(uscc);
      push(usccs, code, clientId);
      usccOf.set(clientId, code);
    }
    if (clientNumber) push(numbers, canonicalCode(clientNumber), clientId);
  }
  for (const list of lengths.values()) list.sort((a, b) => b - a);

  function addName(text: string, clientId: string, evidence: 'name' | 'alias'): void {
    const name = normaliseName(text);
    if (name.length < 2) return;
    const known = names.get(name);
    if (known) {
      if (!known.clientIds.includes(clientId)) known.clientIds.push(clientId);
      if (evidence === 'name') known.evidence = 'name';
      return;
    }
    names.set(name, { clientIds: [clientId], evidence });
    const key = name.slice(0, PREFIX_LENGTH);
    const list = lengths.get(key);
    if (!list) lengths.set(key, [name.length]);
    else if (!list.includes(name.length)) list.push(name.length);
  }

  return {
    matchName(text) {
      const normalised = normaliseWithMap(text);
      const all = normalised.text;
      for (const length of lengths.get(all.slice(0, PREFIX_LENGTH)) ?? []) {
        if (length > all.length) continue;
        const name = all.slice(0, length);
        const known = names.get(name);
        if (!known) continue;
        const isShort = isShortName(name);
        if (isShort ? all.length !== length : continuesName(name, all.slice(length))) continue;
        return {
          clientIds: known.clientIds,
          ...sourceSpan(normalised, 0, length),
          evidence: known.evidence,
          isShort,
        };
      }
      return undefined;
    },
    byUscc: (code) => usccs.get(canonicalCode(code)) ?? [],
    byClientNumber: (number) => numbers.get(canonicalCode(number)) ?? [],
    contradictsUscc: (clientId, code) => {
      const own = usccOf.get(clientId);
      return own !== undefined && own !== code;
    },
  };
}

function push(index: Map<string, string[]>, key: string, clientId: string): void {
  const list = index.get(key);
  if (!list) index.set(key, [clientId]);
  else if (!list.includes(clientId)) list.push(clientId);
}
