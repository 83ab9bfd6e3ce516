import type { Adapter, FieldKind, FieldReading } from '../contracts/adapter.ts';
import { FIELD_KINDS, IDENTIFYING } from '../contracts/adapter.ts';
import type { AdapterReadings } from '../contracts/page.ts';
import type { FieldHealth, HealthBook } from './adapters.ts';

/** Counts stop here: enough to tell often from seldom, and the record never grows. */
const MOST = 99_999;
const PROBLEMS = Object.freeze(['missing', 'disagree', 'invalid'] as const);
const MOST_LOCATORS = 20;

/** The health book with one frame's readings counted in. */
export function countReadings(book: HealthBook, read: readonly AdapterReadings[], day: string): HealthBook {
  const all: Record<string, readonly FieldHealth[]> = { ...book };
  for (const { adapterId, readings } of read) {
    for (const reading of readings) {
      const fields = all[adapterId] ?? [];
      const known = fields.find(({ kind }) => kind === reading.kind);
      all[adapterId] = [...fields.filter((each) => each !== known), counted(known, reading, day)];
    }
  }
  return all;
}

function counted(known: FieldHealth | undefined, reading: FieldReading, day: string): FieldHealth {
  const { kind, locator, problem } = reading;
  const reads = [...(known?.reads ?? [])];
  const problems = { missing: 0, disagree: 0, invalid: 0, ...known?.problems };
  if (problem !== undefined) problems[problem] = Math.min(problems[problem] + 1, MOST);
  else if (locator !== undefined && locator < MOST_LOCATORS) {
    while (reads.length <= locator) reads.push(0);
    reads[locator] = Math.min((reads[locator] ?? 0) + 1, MOST);
  }
  const outcome = problem !== undefined ? { problem } : locator === undefined ? {} : { locator };
  return { kind, reads, problems, last: { day, ...outcome } };
}

/** Health as stored, without what is malformed and without adapters that are gone. */
export function readHealth(stored: unknown, ids?: ReadonlySet<string>): HealthBook {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored)
      .filter(([id, fields]) => Array.isArray(fields) && (ids === undefined || ids.has(id)))
      .map(([id, fields]) => [id, (fields as unknown[]).filter(isFieldHealth).slice(0, FIELD_KINDS.length)]),
  );
}

function isFieldHealth(value: unknown): value is FieldHealth {
  const { kind, reads, problems, last } = (value ?? {}) as Record<string, unknown>;
  const isCount = (count: unknown) => typeof count === 'number' && count >= 0 && count <= MOST;
  return (
    FIELD_KINDS.includes(kind as FieldKind) &&
    Array.isArray(reads) &&
    reads.length <= MOST_LOCATORS &&
    reads.every(isCount) &&
    typeof problems === 'object' &&
    problems !== null &&
    PROBLEMS.every((name) => isCount((problems as Record<string, unknown>)[name])) &&
    typeof last === 'object' &&
    last !== null &&
    /^\d{4}-\d\d-\d\d$/.test(String((last as Record<string, unknown>).day))
  );
}

/**
 * The identifying fields that a frame's adapters no longer read, by adapter. None while one adapter of the frame reads all of
 * its own: several may be taught for one address, each for another page behind it. Nor while the page may still be filled.
 */
export function lostFields(read: readonly AdapterReadings[]): readonly AdapterReadings[] {
  if (read.some(({ isWaiting }) => isWaiting)) return [];
  const lost = read.map(({ adapterId, readings }) => ({
    adapterId,
    readings: readings.filter(({ kind, problem }) => IDENTIFYING.includes(kind) && problem !== undefined),
  }));
  return lost.some(({ readings }) => readings.length === 0) ? [] : lost;
}

/** What support needs, as text: kinds, ways, problems, counts. No words of any page; sites only when asked for. */
export function writeDiagnosis(
  adapters: readonly Adapter[],
  health: HealthBook,
  about: { readonly program: string; readonly day: string; readonly hasSites: boolean },
): string {
  const pages = adapters.map(({ id, site, taughtOn, fields }) => ({
    ...(about.hasSites ? { site } : {}),
    taughtOn,
    fields: fields.map(({ kind, locators }) => {
      const own = health[id]?.find((each) => each.kind === kind);
      return {
        kind,
        ways: locators.map(({ by }, at) => ({ by, reads: own?.reads[at] ?? 0 })),
        problems: own?.problems ?? { missing: 0, disagree: 0, invalid: 0 },
        ...(own ? { last: own.last } : {}),
      };
    }),
  }));
  const content = { format: 'suixing-adapter-diagnosis', version: 1, program: about.program, day: about.day, pages };
  return `${JSON.stringify(content, null, 2)}\n`;
}
