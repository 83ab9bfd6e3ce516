import type { ClientSummary } from '../domain/dossier/summary.ts';
import { findCodes, SHORTEST_CODE } from './codes.ts';
import { CODE_FIELDS, type CodeField, TEXT_FIELDS, type TextField, writtenIn } from './columns.ts';
import { coverOf, sizeOf } from './cover.ts';
import { findInText, sourceRange, uniteRanges } from './find-in-text.ts';
import { fold } from './fold.ts';
import { lookUp, PLACE_KINDS } from './look-up.ts';
import { mayBeCode, type Query } from './match.ts';
import { planFor } from './plan.ts';
import type { RankedHit, Segment } from './segment.ts';
import type { SearchHit, TextRange } from './types.ts';

/** More matches of one part than this are not gone through: the clients the other parts leave are asked instead. */
const MOST_MATCHES = 4_000;
/** So few clients are asked one by one rather than narrowed down further. */
const FEW = 100;
/** Clients asked one by one for one query: some 10 ms. */
const MOST_ASKED = 500;
/** Kind of a part that is found elsewhere at the client: worse than any that is found in the fact itself. */
const ELSEWHERE = PLACE_KINDS + 1;

type Field = TextField | CodeField;
const FIELDS: readonly Field[] = [...TEXT_FIELDS, ...CODE_FIELDS];
const FIRST_FOLLOW_UP = TEXT_FIELDS.indexOf('followUp');

/** What the parts of a query find together. */
export interface FoundTogether {
  readonly hits: readonly RankedHit[];
  /** Not every client that may fit was asked. */
  readonly isMore: boolean;
}

/**
 * Clients at whom every part of a query is found, each somewhere: 云岭 王 is Wang of 云岭. A hit is a fact in which at least one
 * part stands; the more parts stand in it, and the better, the earlier it comes. In the order of rank.
 */
export function findTogether(segment: Segment, parts: readonly Query[]): FoundTogether {
  const { owners, isUnknown } = narrowDown(segment, parts);
  const asked = owners.slice(0, MOST_ASKED);
  const hits = asked.flatMap((owner) => hitsOf(segment, owner, parts));
  hits.sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2]);
  return { hits, isMore: isUnknown || asked.length < owners.length };
}

/** Clients who may fit, in the order of priority: those every rare part is found at. `isUnknown`: no part is rare. */
function narrowDown(segment: Segment, parts: readonly Query[]): { owners: readonly number[]; isUnknown: boolean } {
  const rarestFirst = parts
    .map((part) => ({ part, size: estimate(segment, part) }))
    .sort((a, b) => a.size - b.size)
    .map(({ part }) => part);
  let owners: ReadonlySet<number> | undefined;
  let isUnknown = false;
  for (const part of rarestFirst) {
    if (owners && owners.size <= FEW) break;
    const found = ownersOf(segment, part);
    if (found.isMore && owners) break;
    isUnknown = found.isMore;
    owners = owners ? new Set([...owners].filter((owner) => found.owners.has(owner))) : found.owners;
    if (isUnknown) break;
  }
  return { owners: [...(owners ?? [])].sort((a, b) => a - b), isUnknown };
}

function estimate({ texts }: Segment, part: Query): number {
  const area = { ...texts, fromPosition: 0, toPosition: texts.column.text.length };
  return sizeOf(coverOf(area, planFor(part)));
}

function ownersOf(segment: Segment, query: Query): { readonly owners: ReadonlySet<number>; readonly isMore: boolean } {
  const { columns, texts, gone } = segment;
  const { owners: ownerOf, fields } = columns.texts;
  const owners = new Set<number>();
  let isMore = false;
  const stretches = [
    { from: 0, to: FIRST_FOLLOW_UP, hasInitials: true },
    { from: FIRST_FOLLOW_UP, to: TEXT_FIELDS.length, hasInitials: query.mayAbbreviateSentence },
  ];
  for (const { from, to, hasInitials } of stretches) {
    const found = lookUp(texts, {
      query,
      plan: planFor(query),
      fromFact: fields[from] as number,
      toFact: fields[to] as number,
      hasInitials,
      keyOf: (fact) => ownerOf[fact] as number,
      isGone: (fact) => gone[ownerOf[fact] as number] === 1,
      limit: MOST_MATCHES,
    });
    isMore ||= found.isMore;
    for (const { fact } of found.places) owners.add(ownerOf[fact] as number);
  }
  for (const field of CODE_FIELDS) {
    if (!fitsCode(query, field)) continue;
    const column = columns.codes[field];
    const isGone = (fact: number) => gone[column.owners[fact] as number] === 1;
    const found = findCodes(column, field, String.fromCharCode(...query.codes), MOST_MATCHES, isGone);
    isMore ||= found.isMore;
    for (const { fact } of found.places) owners.add(column.owners[fact] as number);
  }
  return { owners, isMore };
}

/** A fact of a client in which parts of the query stand. */
interface FoundFact {
  readonly field: Field;
  readonly item: number;
  readonly text: string;
  /** By part: where it stands; undefined where it does not. */
  readonly ranges: readonly (TextRange | undefined)[];
  readonly kind: number;
}

function hitsOf({ columns }: Segment, owner: number, parts: readonly Query[]): RankedHit[] {
  const client = columns.clients[owner] as ClientSummary;
  const facts = FIELDS.flatMap((field) =>
    writtenIn(client, field).flatMap((text, item) => lookAt({ field, item, text }, parts)),
  );
  if (!parts.every((_, part) => facts.some(({ ranges }) => ranges[part]))) return [];
  const name = uniteRanges(parts.flatMap((part) => findInText(client.name, part, 'name') ?? []));
  const best = new Map<string, RankedHit>();
  for (const fact of facts) {
    const ranked = rankedHit(client, fact, name, columns.priorities[owner] as number);
    const known = best.get(ranked.hit.key);
    if (!known || ranked.rank[0] < known.rank[0]) best.set(ranked.hit.key, ranked);
  }
  return [...best.values()];
}

function lookAt(fact: Pick<FoundFact, 'field' | 'item' | 'text'>, parts: readonly Query[]): FoundFact[] {
  const ranges = parts.map((part) => rangeIn(fact.text, fact.field, part));
  if (!ranges.some((range) => range)) return [];
  const kindOf = (range: TextRange | undefined) => (!range ? ELSEWHERE : range.start === 0 ? 0 : 2);
  return [{ ...fact, ranges, kind: ranges.reduce((sum, range) => sum + kindOf(range), 0) }];
}

function rangeIn(text: string, field: Field, part: Query): TextRange | undefined {
  if (!isCodeField(field)) return findInText(text, part, field === 'followUp' ? 'sentence' : 'name');
  if (!fitsCode(part, field)) return undefined;
  const folded = fold(text);
  const at = String.fromCharCode(...folded.codes).indexOf(String.fromCharCode(...part.codes));
  return at < 0 ? undefined : sourceRange(text, folded, at, at + part.codes.length);
}

function isCodeField(field: Field): field is CodeField {
  return (CODE_FIELDS as readonly Field[]).includes(field);
}

function fitsCode(part: Query, field: CodeField): boolean {
  return part.codes.length >= SHORTEST_CODE[field] && (field === 'phone' ? part.isDigits : mayBeCode(part));
}

function rankedHit(
  client: ClientSummary,
  { field, item, text, ranges, kind }: FoundFact,
  nameRanges: readonly TextRange[],
  priority: number,
): RankedHit {
  const type = typeOf(field);
  const person = field === 'phone' ? client.people.filter(({ phone }) => phone !== undefined)[item] : undefined;
  const followUp = field === 'followUp' ? client.followUps[item] : undefined;
  return {
    rank: [kind, FIELDS.indexOf(field), priority],
    hit: {
      type,
      key: type === 'client' ? client.id : `${client.id} ${field} ${item}`,
      client,
      field,
      text,
      ranges: uniteRanges(ranges.filter((range) => range !== undefined)),
      nameRanges: type === 'client' ? nameRanges : [],
      isApproximate: false,
      ...(person ? { person: person.name } : {}),
      ...(followUp ? { day: followUp.due } : {}),
    },
  };
}

function typeOf(field: Field): Extract<SearchHit['type'], 'client' | 'person' | 'followUp'> {
  if (field === 'followUp') return 'followUp';
  return field === 'person' || field === 'phone' ? 'person' : 'client';
}
