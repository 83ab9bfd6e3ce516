import type { CalendarEntry } from '../domain/agenda/calendar-entry.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { createDictionary, type Dictionary } from '../recognition/dictionary.ts';

/** Whose an entry is: for certain, or who it may be. */
export interface EntryMatch {
  readonly clientId?: string;
  readonly candidates: readonly string[];
}

/** Characters looked at from one place of a text: longer names there are none. */
const NAME_REACH = 60;
const MOST_CANDIDATES = 5;
const SHORTEST_SHORT_NAME = 2;
const ADDED_AT_ONCE = 200;

/** Finds the clients that entries speak of. Yields where it may pause. */
export function* createEntryMatcher(
  clients: readonly ClientSummary[],
): Generator<number, (entry: CalendarEntry) => EntryMatch> {
  const dictionary = createDictionary();
  const own = clients.filter(({ handedOverOn }) => handedOverOn === undefined);
  for (let from = 0; from < own.length; from += ADDED_AT_ONCE) {
    yield from / own.length;
    dictionary.add(own.slice(from, from + ADDED_AT_ONCE).map(({ id, ...rest }) => ({ ...rest, clientId: id })));
  }
  const shortNames = own.flatMap(({ id, shortName }) =>
    shortName !== undefined && shortName.length >= SHORTEST_SHORT_NAME ? [[shortName, id] as const] : [],
  );
  return ({ title, place = '', about }) => {
    const said = namesIn(`${title} ${place}`, dictionary);
    const beside = namesIn(about, dictionary);
    // What stands in the title is meant; who is only invited may be anybody.
    const sure = said.sure.size > 0 ? said.sure : said.weak.size > 0 ? new Set<string>() : beside.sure;
    const [clientId] = sure;
    if (sure.size === 1 && clientId !== undefined) return { clientId, candidates: [clientId] };
    const text = `${title} ${place} ${about}`;
    const short = shortNames.filter(([name]) => text.includes(name)).sort(([a], [b]) => b.length - a.length);
    const all = [...said.sure, ...said.weak, ...beside.sure, ...beside.weak, ...short.map(([, id]) => id)];
    return { candidates: [...new Set(all)].slice(0, MOST_CANDIDATES) };
  };
}

/** The clients a text names: those it names for certain, and those whose name is no proof (homonyms, short ones, persons). */
function namesIn(text: string, dictionary: Dictionary): { readonly sure: Set<string>; readonly weak: Set<string> } {
  const [sure, weak] = [new Set<string>(), new Set<string>()];
  for (let at = 0; at < text.length; ) {
    const found = dictionary.matchName(text.slice(at, at + NAME_REACH));
    if (!found) {
      at += 1;
      continue;
    }
    const isSure = found.weakness === undefined && found.clientIds.length === 1;
    for (const id of found.clientIds) (isSure ? sure : weak).add(id);
    at += Math.max(1, found.start + found.length);
  }
  return { sure, weak };
}
