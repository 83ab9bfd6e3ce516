import { usccCheckCharacter } from '../../domain/client/uscc.ts';
import type { Random } from '../../util/random.ts';

const USCC_DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Made-up region codes: no real registration authority has codes beginning with 99. */
export const REGIONS = Object.freeze({
  云岭: '990100',
  澜州: '990200',
  青杉: '990300',
  望川: '990400',
  沛宁: '990500',
  霁阳: '990600',
  汐港: '990700',
  禾原: '990800',
});

/** Name of an invented city of the sample book. */
export type City = keyof typeof REGIONS;

/** The invented city a name belongs to: the last one it mentions (a branch sits where its name ends), else 云岭. */
export function cityOf(name: string): City {
  let best: City = '云岭';
  let at = -1;
  for (const city of Object.keys(REGIONS) as City[]) {
    const found = name.lastIndexOf(city);
    if (found > at) [best, at] = [city, found];
  }
  return best;
}

/** A source of UUIDv7-shaped ids in ascending order, the same for the same random numbers. */
export function idSource(random: Random, firstMs: number): () => string {
  let sequence = 0;
  return () => {
    const time = (firstMs + sequence * 1000).toString(16).padStart(12, '0');
    sequence += 1;
    const tail = Array.from({ length: 18 }, () => random.int(0, 15).toString(16)).join('');
    const variant = random.pick(['8', '9', 'a', 'b']);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(3, 6)}-${tail.slice(6)}`;
  };
}

/** A code with a valid check character; `prefix` is 91 for enterprises, 92 for sole proprietors. */
export function makeUscc(prefix: '91' | '92', city: City, random: Random): string {
  const body = Array.from({ length: 7 }, () => random.pick([...USCC_DIGITS])).join('');
  const first17 = `${prefix}${REGIONS[city]}MA${body}`;
  return first17 + (usccCheckCharacter(first17) as string);
}
