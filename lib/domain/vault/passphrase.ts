/** What would make a passphrase better, most important first. */
export type PassphraseAdvice = 'adviceCommon' | 'adviceRepeat' | 'adviceLonger' | 'adviceGood';

/** An honest estimate of how hard a passphrase is to guess. */
export interface PassphraseStrength {
  /** Estimated bits of guessing work; what a patient attacker with a word list would need, not the naive figure. */
  readonly bits: number;
  /** 0 too easy to accept, 1 weak, 2 fair, 3 good, 4 strong. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly advice?: PassphraseAdvice;
}

/** Shortest passphrase accepted, in characters. */
export const MIN_PASSPHRASE = 8;

// Steps in bits. Below the first a list of common passwords finds it at once, whatever the key derivation costs.
const STEPS = [20, 36, 50, 66] as const;
/** A run of a known pattern is worth about this much however long it is: which pattern, where it starts, how long. */
const PATTERN_BITS = 7;
const COMMON = [
  'password',
  'passw0rd',
  'qwerty',
  'qwertyuiop',
  'asdfgh',
  'asdfghjkl',
  'zxcvbn',
  'zxcvbnm',
  '1qaz2wsx',
  'qazwsx',
  'iloveyou',
  'woaini',
  'admin',
  'letmein',
  'welcome',
  'monkey',
  'dragon',
  'abc123',
  '123qwe',
  'a123456',
  '5201314',
  '1314520',
  '888888',
  '666666',
  'suixing',
  'bank',
  'icbc',
  'ccb',
  'boc',
  'abchina',
  'cmb',
  'kehu',
  'mima',
  'test',
] as const;

/** Judge a passphrase. Chinese characters count for more than letters, known patterns and repeats for next to nothing. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const characters = [...passphrase];
  const { rest, patterns } = withoutPatterns(passphrase.toLowerCase());
  const fresh = new Set(rest);
  // A character seen before adds little: half of its worth.
  const effective = fresh.size + (rest.length - fresh.size) / 2;
  const bits = Math.round(effective * bitsPerCharacter(characters, rest) + patterns * PATTERN_BITS);
  const level = STEPS.filter((step) => bits >= step).length as PassphraseStrength['level'];
  const advice = adviceFor(characters, level, patterns);
  return { bits, level, ...(advice === undefined ? {} : { advice }) };
}

function adviceFor(characters: string[], level: number, patterns: number): PassphraseAdvice | undefined {
  if (level >= 4) return undefined;
  if (level === 3) return 'adviceGood';
  if (new Set(characters).size * 2 <= characters.length) return 'adviceRepeat';
  if (patterns > 0) return 'adviceCommon';
  return characters.length < 14 ? 'adviceLonger' : 'adviceGood';
}

/** The characters left when every known pattern is taken out, and how many patterns there were. */
function withoutPatterns(text: string): { rest: string[]; patterns: number } {
  let rest = text;
  let patterns = 0;
  const take = (pattern: string | RegExp) => {
    rest = rest.replaceAll(pattern, () => {
      patterns += 1;
      return '';
    });
  };
  for (const word of [...COMMON].sort((a, b) => b.length - a.length)) take(word);
  take(/(?:19|20)\d{2}(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?)?/g);
  take(/(.)\1{2,}/gu);
  const runs = takeRuns([...rest]);
  return { rest: runs.rest, patterns: patterns + runs.patterns };
}

/** Takes out ascending and descending runs of three and more, such as 1234 or dcba. */
function takeRuns(characters: string[]): { rest: string[]; patterns: number } {
  const rest: string[] = [];
  let patterns = 0;
  let start = 0;
  while (start < characters.length) {
    const end = runEnd(characters, start);
    if (end - start >= 3) {
      patterns += 1;
      start = end;
    } else {
      rest.push(characters[start] as string);
      start += 1;
    }
  }
  return { rest, patterns };
}

function runEnd(characters: string[], start: number): number {
  const code = (at: number) => characters[at]?.codePointAt(0) ?? Number.NaN;
  const step = code(start + 1) - code(start);
  if (Math.abs(step) !== 1) return start + 1;
  let end = start + 1;
  while (code(end) - code(end - 1) === step) end += 1;
  return end;
}

function bitsPerCharacter(all: string[], rest: string[]): number {
  // Among the characters left, Chinese ones come from about 2,500 in use; people choose the frequent ones.
  const han = rest.filter((character) => /\p{Script=Han}/u.test(character)).length;
  const text = all.join('');
  let alphabet = 0;
  if (/[a-z]/.test(text)) alphabet += 26;
  if (/[A-Z]/.test(text)) alphabet += 26;
  if (/\d/.test(text)) alphabet += 10;
  if (/[^\p{L}\p{N}]/u.test(text)) alphabet += 20;
  const plain = alphabet === 0 ? 0 : Math.log2(alphabet) * 0.85;
  const share = rest.length === 0 ? 0 : han / rest.length;
  return share * 8.5 + (1 - share) * plain;
}
