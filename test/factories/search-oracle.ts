import { polyphonic } from 'pinyin-pro';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';

/**
 * The slow way to search, written apart from the engine: try every reading of every character at every place. What it
 * finds is right by looking at it; what the engine finds is compared with it.
 */
export function matchesSlowly(text: string, typed: string, hasInitials = true): boolean {
  const wanted = plain(typed);
  const characters = [...plain(text)];
  return wanted !== '' && characters.some((_, start) => goesOn(characters.slice(start), wanted, hasInitials));
}

/** Ids of the clients whose names match, in no order. */
export function clientsFoundSlowly(book: readonly ClientSummary[], typed: string): Set<string> {
  const wanted = plain(typed);
  return new Set(
    book
      .filter(
        ({ name, shortName, aliases, uscc, clientNumber }) =>
          [name, ...(shortName ? [shortName] : []), ...aliases].some((text) => matchesSlowly(text, typed)) ||
          (isCode(wanted) && wanted.length >= 3 && plain(uscc ?? '').includes(wanted)) ||
          (isCode(wanted) && wanted.length >= 2 && plain(clientNumber ?? '').includes(wanted)),
      )
      .map(({ id }) => id),
  );
}

function isCode(wanted: string): boolean {
  return /^[a-z0-9]+$/.test(wanted) && /\d/.test(wanted);
}

function goesOn(characters: readonly string[], wanted: string, hasInitials: boolean): boolean {
  if (wanted === '') return true;
  const [character, ...rest] = characters;
  if (character === undefined) return false;
  const readings = readingsOf(character);
  if (readings.some((reading) => reading.startsWith(wanted))) return true;
  const initials = readings.flatMap((reading) => [reading[0] ?? '', /^[zcs]h/.exec(reading)?.[0] ?? '']);
  const ways = new Set([character, ...readings, ...(hasInitials ? initials : [])]);
  ways.delete('');
  return [...ways].some((way) => wanted.startsWith(way) && goesOn(rest, wanted.slice(way.length), hasInitials));
}

function readingsOf(character: string): string[] {
  if (!/\p{Script=Han}/u.test(character)) return [];
  const [found = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true });
  return found.filter((reading) => /^[a-z]+$/.test(reading));
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()\-·]/g, '');
}
