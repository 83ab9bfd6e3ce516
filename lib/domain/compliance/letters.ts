/** What a check of wording must know of writing; handed in, because the tables are large and not part of the rules. */
export interface Letters {
  /** Every reading of a character with its tone as a digit, ü as v (`bao3`), the usual one first; none for what has no reading. */
  readings(character: string): readonly string[];
  /** How a phrase is read, one reading a character, as in {@link readings}. */
  spell(phrase: string): readonly string[];
  /** The text in simple characters, unit by unit: of the same length. */
  simplify(text: string): string;
}

/** Letters that were asked for once are known. */
export interface KnownLetters extends Letters {
  /** The readings of a character without their tones. */
  syllables(character: string): readonly string[];
}

/** The same letters, with every answer kept: a text asks for the same few again and again. */
export function remembering(letters: Letters): KnownLetters {
  const readings = keeping(letters.readings);
  return {
    ...letters,
    readings,
    syllables: keeping((character) => [...new Set(readings(character).map(toneless))]),
  };
}

function keeping(ask: (character: string) => readonly string[]): (character: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (character) => {
    let answer = known.get(character);
    if (!answer) {
      answer = ask(character);
      known.set(character, answer);
    }
    return answer;
  };
}

/** A reading without its tone. */
export function toneless(reading: string): string {
  return reading.replace(/\d$/, '');
}

/** Whether a unit is an ideograph. */
export function isHan(unit: string): boolean {
  return (unit >= '\u4e00' && unit <= '\u9fff') || (unit >= '\u3400' && unit <= '\u4dbf');
}

/** Whether a unit is a letter a–z. */
export function isLatin(unit: string): boolean {
  return unit >= 'a' && unit <= 'z';
}
