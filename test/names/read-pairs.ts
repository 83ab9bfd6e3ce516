import { readFileSync } from 'node:fs';

/** What an attentive customer manager would say of two names; see the head of `pairs.tsv`. */
export type Verdict = 'bind' | 'ask' | 'different';

/** One labelled pair. */
export interface NamePair {
  readonly line: number;
  /** The class, named by the rule it is labelled by. */
  readonly rule: string;
  readonly expected: Verdict;
  readonly name: string;
  /** The value under 客户名称; empty when there is none. */
  readonly onPage: string;
  /** `c.uscc`, `p.phone` … */
  readonly context: Readonly<Record<string, string>>;
}

/** Seed of the split: half of the pairs were not looked at while the rules were written. */
const SPLIT_SEED = 20_261_122;

/** All labelled pairs, in the order of the file. Throws on a line that is no pair. */
export function readPairs(): readonly NamePair[] {
  let rule = '';
  return readFileSync(new URL('pairs.tsv', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((text, index): NamePair[] => {
      if (text.startsWith('## ')) rule = text.slice(3);
      if (text === '' || text.startsWith('#')) return [];
      const [expected, name, onPage, context] = text.split('\t').map(unescaped);
      if (name === undefined || onPage === undefined || !isVerdict(expected)) throw new Error(`no pair: ${index + 1}`);
      const pairs = (context ?? '').split(';').filter((part) => part !== '');
      const fields = pairs.map(
        (part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)] as const,
      );
      return [{ line: index + 1, rule, expected, name, onPage, context: Object.fromEntries(fields) }];
    });
}

/** Whether a pair belongs to the half only whose totals are looked at. */
export function isHeldOut({ name, onPage, rule }: NamePair): boolean {
  let state = SPLIT_SEED;
  for (const character of `${rule}${name}${onPage}`) {
    state = Math.imul(state ^ (character.codePointAt(0) as number), 0x9e3779b1);
    state ^= state >>> 15;
  }
  return Math.imul(state, 0x85ebca6b) >>> 31 === 1;
}

function isVerdict(text: string | undefined): text is Verdict {
  return text === 'bind' || text === 'ask' || text === 'different';
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t');
}
