import type { ClientSummary } from '../domain/dossier/summary.ts';
import { findCodes } from './codes.ts';
import {
  CODE_FIELDS,
  type CodeField,
  type Columns,
  layColumns,
  TEXT_FIELDS,
  type TextField,
  writtenIn,
} from './columns.ts';
import { findInText, sourceRange } from './find-in-text.ts';
import { fold } from './fold.ts';
import { type IndexedTexts, kindOf, lookUp, PLACE_KINDS, type Place } from './look-up.ts';
import { mayBeCode, type Query } from './match.ts';
import type { Plan } from './plan.ts';
import { indexTexts } from './postings.ts';
import type { SearchHit } from './types.ts';

/** Part of the book, ready to be searched. It never changes; clients in it can only be struck out. */
export interface Segment {
  readonly columns: Columns;
  readonly texts: IndexedTexts;
  /** 1 for a client that has been changed or removed since. */
  readonly gone: Uint8Array;
}

/** A hit with its place among all others: smaller comes first, from the first number on. */
export interface RankedHit {
  readonly hit: SearchHit;
  readonly rank: readonly [kind: number, field: number, priority: number];
}

/** Ranked hits of one section, best first. */
export interface Ranked {
  readonly hits: readonly RankedHit[];
  readonly isMore: boolean;
}

/** What to look for in one section. */
export interface Request {
  readonly query: Query;
  readonly plan: Plan;
  readonly limit: number;
  readonly isApproximate: boolean;
  readonly budget?: { left: number };
}

/** Build a segment. Yields now and then, so that the caller can let others work. */
export function* buildSegment(summaries: readonly ClientSummary[]): Generator<void, Segment> {
  const columns = yield* layColumns(summaries);
  const index = yield* indexTexts(columns.texts);
  return { columns, texts: { column: columns.texts, index }, gone: new Uint8Array(columns.clients.length) };
}

/** Clients whose short name, name, alias, number or credit code matches. */
export function findClients(segment: Segment, request: Request): Ranked {
  const byName = findTexts(segment, request, 'shortName', 'alias', true);
  if (byName.isMore || request.isApproximate || !mayBeCode(request.query)) return byName;
  const seen = new Set(byName.hits.map(({ hit }) => hit.key));
  const byCode = (['number', 'uscc'] as const).map((field) => findByCode(segment, request, field));
  const hits = [...byName.hits];
  for (const { hit, rank } of byCode.flatMap((found) => found.hits)) {
    if (seen.has(hit.key)) continue;
    seen.add(hit.key);
    hits.push({ hit, rank });
  }
  const isMore = hits.length > request.limit || byCode.some((found) => found.isMore);
  return { hits: hits.slice(0, request.limit), isMore };
}

/** People whose name or phone matches. */
export function findPeople(segment: Segment, request: Request): Ranked {
  const byName = findTexts(segment, request, 'person', 'person', false);
  if (byName.isMore || !request.query.isDigits) return byName;
  const byPhone = findByCode(segment, request, 'phone');
  const hits = [...byName.hits, ...byPhone.hits];
  return { hits: hits.slice(0, request.limit), isMore: byPhone.isMore || hits.length > request.limit };
}

/** Open follow-ups whose text matches. */
export function findFollowUps(segment: Segment, request: Request): Ranked {
  return findTexts(segment, request, 'followUp', 'followUp', false);
}

function findTexts(
  segment: Segment,
  request: Request,
  firstField: TextField,
  lastField: TextField,
  isOnePerClient: boolean,
): Ranked {
  const { owners, fields } = segment.columns.texts;
  const { places, isMore } = lookUp(segment.texts, {
    ...request,
    fromFact: fields[TEXT_FIELDS.indexOf(firstField)] as number,
    toFact: fields[TEXT_FIELDS.indexOf(lastField) + 1] as number,
    hasInitials: firstField !== 'followUp' || request.query.mayAbbreviateSentence,
    keyOf: isOnePerClient ? (fact) => owners[fact] as number : (fact) => fact,
    isGone: (fact) => segment.gone[owners[fact] as number] === 1,
  });
  return { hits: places.map((place) => hitOfPlace(segment, request, place)), isMore };
}

function hitOfPlace({ columns }: Segment, { query, isApproximate }: Request, place: Place): RankedHit {
  const { starts, owners, fields } = columns.texts;
  const { fact } = place;
  const field = fields.findLastIndex((first) => first <= fact);
  const name = TEXT_FIELDS[field] as TextField;
  const owner = owners[fact] as number;
  const client = columns.clients[owner] as ClientSummary;
  const item = itemOf(owners, fact, fields[field] as number);
  const text = writtenIn(client, name)[item] as string;
  const from = starts[fact] as number;
  const range = sourceRange(text, fold(text), place.start - from, place.end - from);
  const followUp = name === 'followUp' ? client.followUps[item] : undefined;
  const type = name === 'followUp' || name === 'person' ? name : 'client';
  const nameRange = name === 'name' ? range : type === 'client' && findInText(client.name, query, 'name');
  return {
    rank: [kindOf(place), field, columns.priorities[owner] as number],
    hit: {
      type,
      key: type === 'client' ? client.id : `${client.id} ${name} ${item}`,
      client,
      field: name,
      text,
      ranges: [range],
      nameRanges: nameRange ? [nameRange] : [],
      isApproximate,
      ...(followUp ? { day: followUp.due } : {}),
    },
  };
}

function findByCode({ columns, gone }: Segment, { query, limit }: Request, field: CodeField): Ranked {
  const { owners } = columns.codes[field];
  const wanted = String.fromCharCode(...query.codes);
  const isGone = (fact: number) => gone[owners[fact] as number] === 1;
  const { places, isMore } = findCodes(columns.codes[field], field, wanted, limit, isGone);
  const hits = places.map(({ fact, start, tier }): RankedHit => {
    const owner = owners[fact] as number;
    const client = columns.clients[owner] as ClientSummary;
    const item = itemOf(owners, fact, 0);
    const text = writtenIn(client, field)[item] as string;
    const person = field === 'phone' ? client.people.filter(({ phone }) => phone !== undefined)[item] : undefined;
    return {
      // After every match of a text: who types a code means a code.
      rank: [PLACE_KINDS + tier, CODE_FIELDS.indexOf(field), columns.priorities[owner] as number],
      hit: {
        type: person ? 'person' : 'client',
        key: person ? `${client.id} ${field} ${item}` : client.id,
        client,
        field,
        text,
        ranges: [sourceRange(text, fold(text), start, start + wanted.length)],
        nameRanges: [],
        isApproximate: false,
        ...(person ? { person: person.name } : {}),
      },
    };
  });
  return { hits, isMore };
}

/** Which of its owner's texts a fact is: they stand side by side in a field. */
function itemOf(owners: Uint32Array, fact: number, first: number): number {
  let item = 0;
  while (fact - item > first && owners[fact - item - 1] === owners[fact]) item += 1;
  return item;
}
