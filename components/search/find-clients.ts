import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { fold, foldText } from './fold.ts';

/** Which fact of a client matched. */
export type MatchField = 'name' | 'shortName' | 'alias' | 'person' | 'number' | 'uscc' | 'phone';

/** A client found, and why. */
export interface Match {
  readonly client: ClientSummary;
  readonly field: MatchField;
  /** The fact as it is written. */
  readonly text: string;
  /** The part of `text` that matched, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
}

/** The book made ready for searching; build it once per book, not per keystroke. */
export type SearchIndex = readonly {
  readonly client: ClientSummary;
  readonly facts: readonly { readonly field: MatchField; readonly text: string; readonly folded: string }[];
}[];

// Smaller comes first. What the manager calls a client outweighs numbers; a match at the start outweighs one inside.
const FIELD_WEIGHT: Record<MatchField, number> = {
  shortName: 0,
  name: 1,
  alias: 2,
  person: 3,
  number: 4,
  uscc: 5,
  phone: 6,
};
const INSIDE_WEIGHT = 3;
/** Fewer digits than this match half of all phones. */
const MIN_CODE_LENGTH = 3;

/** Prepare summaries for {@link findClients}. */
export function indexClients(summaries: readonly ClientSummary[]): SearchIndex {
  return summaries.map((client) => {
    const facts: [MatchField, string | undefined][] = [
      ['shortName', client.shortName],
      ['name', client.name],
      ...client.aliases.map((alias): [MatchField, string] => ['alias', alias]),
      ...client.people.map((person): [MatchField, string] => ['person', person.name]),
      ['number', client.clientNumber],
      ['uscc', client.uscc],
      ...client.people.map((person): [MatchField, string | undefined] => ['phone', person.phone]),
    ];
    return {
      client,
      facts: facts.flatMap(([field, text]) => (text ? [{ field, text, folded: foldText(text) }] : [])),
    };
  });
}

/** The best `limit` clients for what was typed, best first; none for a blank query. */
export function findClients(index: SearchIndex, query: string, limit: number): Match[] {
  const wanted = foldText(query);
  if (wanted === '') return [];
  const found: (Match & { readonly weight: number })[] = [];
  for (const { client, facts } of index) {
    let best: { field: MatchField; text: string; weight: number } | undefined;
    for (const { field, text, folded } of facts) {
      if ((field === 'phone' || field === 'uscc') && wanted.length < MIN_CODE_LENGTH) continue;
      const at = folded.indexOf(wanted);
      if (at < 0) continue;
      const weight = FIELD_WEIGHT[field] + (at === 0 ? 0 : INSIDE_WEIGHT);
      if (!best || weight < best.weight) best = { field, text, weight };
    }
    if (best) found.push({ client, ...best, start: 0, length: 0 });
  }
  found.sort((a, b) => a.weight - b.weight || a.client.name.length - b.client.name.length || compare(a, b));
  return found.slice(0, limit).map(({ weight: _, ...match }) => ({ ...match, ...place(match.text, wanted) }));
}

/** Where folded `wanted` stands in `text`, in UTF-16 units; length 0 when nowhere. */
export function place(text: string, wanted: string): { start: number; length: number } {
  const { text: folded, offsets } = fold(text);
  const at = folded.indexOf(wanted);
  if (at < 0) return { start: 0, length: 0 };
  const start = offsets[at] ?? 0;
  const lastUnit = offsets[at + wanted.length - 1] ?? start;
  const character = String.fromCodePoint(text.codePointAt(lastUnit) ?? 0);
  return { start, length: lastUnit + character.length - start };
}

function compare(a: Match, b: Match): number {
  return a.client.id < b.client.id ? -1 : 1;
}
