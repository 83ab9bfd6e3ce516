import type { ClientSummary } from '../domain/dossier/summary.ts';
import { arrange, type Gathered, gather, gatherCodes, gatherTexts } from './growing.ts';
import { orderOf, priorityOf } from './priority.ts';

/** The texts of a client that are searched, best first. */
export const TEXT_FIELDS = Object.freeze(['shortName', 'name', 'alias', 'person', 'followUp'] as const);
/** One of {@link TEXT_FIELDS}. */
export type TextField = (typeof TEXT_FIELDS)[number];

/** The codes of a client that are searched by their characters alone, best first. */
export const CODE_FIELDS = Object.freeze(['number', 'uscc', 'phone'] as const);
/** One of {@link CODE_FIELDS}. */
export type CodeField = (typeof CODE_FIELDS)[number];

/** Many texts in one column: folded, in the order of field and then priority, each closed by a zero. */
export interface TextColumn {
  readonly text: Uint16Array;
  /** Where each fact begins in `text`; one more at the end. */
  readonly starts: Uint32Array;
  /** Client of each fact. */
  readonly owners: Uint32Array;
  /** First fact of each field, in the order of {@link TEXT_FIELDS}; one more at the end. */
  readonly fields: readonly number[];
}

/** Many codes in one string, each between line feeds. */
export interface CodeColumn {
  readonly text: string;
  /** Where each code begins in `text`. */
  readonly starts: Uint32Array;
  readonly owners: Uint32Array;
}

/** The book as columns: no object a client, only the summaries themselves in the order of priority. */
export interface Columns {
  readonly clients: ClientSummary[];
  readonly priorities: Float64Array;
  readonly texts: TextColumn;
  readonly codes: Readonly<Record<CodeField, CodeColumn>>;
}

/** Clients between two breaths: a few milliseconds' work. */
const SLICE = 2_000;
const LINE_FEED = 10;

/** Lay the summaries out in columns. Yields now and then, so that the caller can let others work. */
export function* layColumns(summaries: readonly ClientSummary[]): Generator<void, Columns> {
  const unordered = new Float64Array(summaries.length);
  const texts = TEXT_FIELDS.map(gatherTexts);
  const [shortNames, names, aliases, people, followUps] = texts as [Gathered, Gathered, Gathered, Gathered, Gathered];
  const codes = CODE_FIELDS.map(gatherCodes);
  const [numbers, usccs, phones] = codes as [Gathered, Gathered, Gathered];
  // Every client is visited once, all fields together and in the order given: reaching for scattered objects is what
  // costs here. What is gathered is put in order afterwards.
  for (let i = 0; i < summaries.length; i += 1) {
    const client = summaries[i] as ClientSummary;
    unordered[i] = priorityOf(client);
    if (client.shortName !== undefined) gather(shortNames, i, client.shortName);
    gather(names, i, client.name);
    for (const alias of client.aliases) gather(aliases, i, alias);
    for (const { name, phone } of client.people) {
      gather(people, i, name);
      if (phone !== undefined) gather(phones, i, phone, LINE_FEED);
    }
    for (const { text } of client.followUps) gather(followUps, i, text);
    if (client.clientNumber !== undefined) gather(numbers, i, client.clientNumber, LINE_FEED);
    if (client.uscc !== undefined) gather(usccs, i, client.uscc, LINE_FEED);
    if (i % SLICE === SLICE - 1) yield;
  }
  const order = orderOf(unordered);
  yield;
  const clients: ClientSummary[] = [];
  const priorities = new Float64Array(order.length);
  for (let i = 0; i < order.length; i += 1) {
    clients.push(summaries[order[i] as number] as ClientSummary);
    priorities[i] = unordered[order[i] as number] as number;
  }
  yield;
  for (const part of [...texts, ...codes]) {
    arrange(part, order);
    yield;
  }
  const column = joinTexts(texts);
  yield;
  return {
    clients,
    priorities,
    texts: column,
    codes: { number: codeColumn(numbers), uscc: codeColumn(usccs), phone: codeColumn(phones) },
  };
}

/** The texts of one field of a client; the one array that is not the client's own is empty. */
export function textsOf(client: ClientSummary, field: TextField | CodeField): readonly (string | undefined)[] {
  switch (field) {
    case 'shortName':
      return client.shortName === undefined ? NONE : [client.shortName];
    case 'name':
      return [client.name];
    case 'alias':
      return client.aliases;
    case 'person':
      return client.people.length === 0 ? NONE : client.people.map(({ name }) => name);
    case 'followUp':
      return client.followUps.length === 0 ? NONE : client.followUps.map(({ text }) => text);
    case 'number':
      return client.clientNumber === undefined ? NONE : [client.clientNumber];
    case 'uscc':
      return client.uscc === undefined ? NONE : [client.uscc];
    case 'phone':
      return client.people.length === 0 ? NONE : client.people.map(({ phone }) => phone);
  }
}
const NONE: readonly string[] = [];

/** The texts of one field of a client that there are, in the order in which they stand in the column. */
export function writtenIn(client: ClientSummary, field: TextField | CodeField): readonly string[] {
  return textsOf(client, field).filter((text) => text !== undefined);
}

function joinTexts(parts: readonly Gathered[]): TextColumn {
  const units = parts.reduce((sum, { end }) => sum + end, 1);
  const facts = parts.reduce((sum, { count }) => sum + count, 0);
  const text = new Uint16Array(units);
  const starts = new Uint32Array(facts + 1);
  const owners = new Uint32Array(facts);
  const fields: number[] = [];
  let fact = 0;
  // The column begins with a separator, so that every fact has one before it.
  let unit = 1;
  for (const part of parts) {
    fields.push(fact);
    text.set(part.text.subarray(0, part.end), unit);
    owners.set(part.owners.subarray(0, part.count), fact);
    for (let i = 0; i < part.count; i += 1) starts[fact + i] = (part.starts[i] as number) + unit;
    fact += part.count;
    unit += part.end;
  }
  fields.push(fact);
  starts[fact] = unit;
  return { text, starts, owners, fields };
}

function codeColumn({ text, starts, owners, end, count }: Gathered): CodeColumn {
  // One byte a character: half the memory, and the browser searches it twice as fast.
  const decoded = new TextDecoder('latin1').decode(text.subarray(0, end));
  return {
    text: `\n${decoded}`,
    starts: starts.slice(0, count).map((start) => start + 1),
    owners: owners.slice(0, count),
  };
}

/** The fact at `position`: the last of `starts` that is not after it. */
export function factAt(starts: Uint32Array, count: number, position: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] as number) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
