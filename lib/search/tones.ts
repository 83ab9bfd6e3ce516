import { pinyin, polyphonic } from 'pinyin-pro';

/** Every reading of a character with its tone as a digit (`bao3`), ü as v, the usual one first; none for what has none. */
export function tonedReadings(character: string): readonly string[] {
  const [found = []] = polyphonic(character, { toneType: 'num', type: 'array', v: true });
  return found.filter((reading) => /^[a-z]+\d$/.test(reading));
}

/** How a phrase is read, one reading a character, as in {@link tonedReadings}. */
export function tonedSpelling(phrase: string): readonly string[] {
  return pinyin(phrase, { toneType: 'num', type: 'array', v: true, toneSandhi: false });
}
