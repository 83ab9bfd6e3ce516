import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publishedWorkCalendar } from '../../util/work-calendar.ts';
import { makeWorkCalendar } from '../calendar/workdays.ts';
import { parseLog } from './parse-log.ts';
import type { KnownPerson, ParsedLog } from './parsed-log.ts';

/** A line with what it means; a missing key means "not stated". */
interface CorpusLine {
  readonly line: string;
  readonly today: string;
  /** Names of known persons, a title after a bar. */
  readonly people?: readonly string[];
  readonly expect: {
    readonly channel?: string;
    readonly isEffective?: boolean;
    readonly day?: string;
    readonly time?: string;
    readonly people?: readonly string[];
    readonly products?: readonly string[];
    readonly topics?: readonly string[];
    readonly objections?: readonly string[];
    readonly promises?: readonly { readonly by: string; readonly due?: string }[];
    readonly nextStep?: { readonly due?: string; readonly channel?: string };
  };
}

interface Verdict {
  readonly key: string;
  readonly isDate: boolean;
  readonly wanted: string;
  readonly got: string;
}

const FOLDER = new URL('../../../test/corpus/quick-log/', import.meta.url);
const FIELDS_BAR = 0.92;
const DATES_BAR = 0.97;
const calendar = makeWorkCalendar(publishedWorkCalendar());

const read = (file: string): CorpusLine[] => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
const asSet = (values: readonly string[] | undefined) => [...new Set(values)].sort().join(' ');
const known = (names: readonly string[] | undefined): KnownPerson[] =>
  (names ?? []).map((each, index) => {
    const [name = '', title] = each.split('|');
    return { id: `p${index}`, name, ...(title ? { title } : {}) };
  });

function parse({ line, today, people }: CorpusLine): ParsedLog {
  return parseLog(line, { today, calendar, people: known(people) });
}

function judge(item: CorpusLine): Verdict[] {
  const { expect: want } = item;
  const log = parse(item);
  const promises = log.promises.map(({ value }) => value);
  const field = (key: string, wanted: string, got: string) => ({ key, isDate: false, wanted, got });
  const date = (key: string, wanted = '', got = '') => ({ key, isDate: true, wanted, got });
  const dues = (list: readonly { due?: string }[] | undefined) => (list ?? []).map(({ due }) => due ?? '').sort();
  const [wantedDues, gotDues] = [dues(want.promises), dues(promises)];
  return [
    field('channel', want.channel ?? '', log.channel?.value ?? ''),
    field('isEffective', String(want.isEffective ?? ''), String(log.isEffective?.value ?? '')),
    field('people', asSet(want.people), asSet(log.people.map(({ value }) => value.name))),
    field('products', asSet(want.products), asSet(log.products.map(({ value }) => value.id))),
    field('topics', asSet(want.topics), asSet(log.topics.map(({ value }) => value.id))),
    field('objections', asSet(want.objections), asSet(log.objections.map(({ value }) => value.id))),
    field(
      'promises',
      (want.promises ?? [])
        .map(({ by }) => by)
        .sort()
        .join(' '),
      promises
        .map(({ by }) => by)
        .sort()
        .join(' '),
    ),
    field('nextStep', step(want.nextStep), step(log.nextStep?.value)),
    date('day', want.day, log.day?.value),
    date('time', want.time, log.time?.value),
    ...Array.from({ length: Math.max(wantedDues.length, gotDues.length) }, (_, index) =>
      date('promise due', wantedDues[index], gotDues[index]),
    ),
    date('nextStep due', want.nextStep?.due, log.nextStep?.value.due),
  ];
}

function step(value: { readonly channel?: string } | undefined): string {
  return value ? `step ${value.channel ?? '-'}` : '';
}

/** Shares of right verdicts: of all fields, of all dates, of the dates that either side states, and by key. */
function shares(lines: readonly CorpusLine[]) {
  const all = lines.flatMap(judge);
  const share = (verdicts: readonly Verdict[]) =>
    verdicts.filter(({ wanted, got }) => wanted === got).length / verdicts.length;
  const keys = [...new Set(all.map(({ key }) => key))];
  return {
    fields: share(all.filter(({ isDate }) => !isDate)),
    dates: share(all.filter(({ isDate }) => isDate)),
    statedDates: share(all.filter(({ isDate, wanted, got }) => isDate && (wanted || got))),
    byKey: Object.fromEntries(keys.map((key) => [key, share(all.filter((verdict) => verdict.key === key))])),
  };
}

function table({ fields, dates, statedDates, byKey }: ReturnType<typeof shares>): string {
  const rows = Object.entries({ fields, dates, 'stated dates': statedDates, ...byKey });
  return rows.map(([key, share]) => `${key} ${(share * 100).toFixed(1)} %`).join(', ');
}

function misses(lines: readonly CorpusLine[]): string {
  return lines
    .flatMap((item) =>
      judge(item)
        .filter(({ wanted, got }) => wanted !== got)
        .map(({ key, wanted, got }) => `${key}: wanted "${wanted}", got "${got}" · ${item.today} ${item.line}`),
    )
    .join('\n');
}

describe('the lines that were developed on', () => {
  const lines = read('develop.json');
  test('are varied enough', () => {
    expect(lines.length).toBeGreaterThanOrEqual(210);
    expect(new Set(lines.map(({ line }) => line)).size).toBe(lines.length);
  });
  test('are understood', () => {
    const result = shares(lines);
    expect(result.fields, `${table(result)}\n${misses(lines)}`).toBeGreaterThanOrEqual(FIELDS_BAR);
    expect(result.dates, `${table(result)}\n${misses(lines)}`).toBeGreaterThanOrEqual(DATES_BAR);
  });
});

describe('the lines nobody has looked at while developing', () => {
  // Percentages alone: whoever works on the parser must not learn the lines from a failing test.
  test('are understood as well', () => {
    const result = shares(read('held-out.json'));
    expect(result.fields, table(result)).toBeGreaterThanOrEqual(FIELDS_BAR);
    expect(result.dates, table(result)).toBeGreaterThanOrEqual(DATES_BAR);
  });
});
