import type { OpenFile, OpenManifest } from '../../contracts/open-format.ts';
import { parseOpenRecord } from '../../contracts/schemas/open-format.schema.ts';
import type { Dossier, DossierRecords, RecordKind } from '../../domain/dossier/dossier.ts';
import { type JsonLine, jsonLines } from './json-lines.ts';
import { OpenFormatError } from './open-format-problem.ts';
import type { ZipEntry } from './zip-reader.ts';

/** Reads one file of records, one record ahead. */
interface Cursor<K extends RecordKind> {
  /** The next record without taking it; undefined at the end. */
  peek(): Promise<Head<K> | undefined>;
  take(): void;
  fail(reason: 'strayRecord' | 'duplicateId'): never;
}

interface Head<K extends RecordKind> {
  readonly clientId: string;
  readonly record: DossierRecords[K];
}

/** Put the dossiers together from the files of records, which all keep the order of the clients. Throws OpenFormatError. */
export async function* dossiersOf(
  manifest: OpenManifest,
  entries: ReadonlyMap<string, ZipEntry>,
): AsyncGenerator<Dossier> {
  const open = <K extends RecordKind>(kind: K) => {
    const file = manifest.files.find((each) => each.kind === kind);
    return file ? cursor(kind, file, entries.get(file.path) as ZipEntry) : nothing<K>();
  };
  const clients = open('client');
  const people = open('person');
  const touches = open('touch');
  const holdings = open('holding');
  const loans = open('loan');
  const followUps = open('followUp');
  const opportunities = open('opportunity');
  const seen = new Set<string>();
  for (let head = await clients.peek(); head; head = await clients.peek()) {
    const { clientId, record: client } = head;
    if (seen.has(clientId)) clients.fail('duplicateId');
    seen.add(clientId);
    clients.take();
    const dossier = {
      client,
      people: await recordsFor(people, clientId),
      touches: await recordsFor(touches, clientId),
      holdings: await recordsFor(holdings, clientId),
      loans: await recordsFor(loans, clientId),
      followUps: await recordsFor(followUps, clientId),
    };
    const found = await recordsFor(opportunities, clientId);
    yield found.length === 0 ? dossier : { ...dossier, opportunities: found };
  }
  for (const rest of [people, touches, holdings, loans, followUps, opportunities]) {
    if (await rest.peek()) rest.fail('strayRecord');
  }
}

async function recordsFor<K extends RecordKind>(from: Cursor<K>, clientId: string): Promise<DossierRecords[K][]> {
  const records: DossierRecords[K][] = [];
  const ids = new Set<string>();
  for (let head = await from.peek(); head?.clientId === clientId; head = await from.peek()) {
    if (ids.has(head.record.id)) from.fail('duplicateId');
    ids.add(head.record.id);
    records.push(head.record);
    from.take();
  }
  return records;
}

/** The cursor of a file that is not there: a version before its kind. */
function nothing<K extends RecordKind>(): Cursor<K> {
  return {
    peek: () => Promise.resolve(undefined),
    take: () => undefined,
    fail(reason) {
      throw new OpenFormatError({ reason, file: '', line: 0 });
    },
  };
}

function cursor<K extends RecordKind>(kind: K, file: OpenFile, entry: ZipEntry): Cursor<K> {
  const batches = jsonLines(entry);
  let batch: readonly JsonLine[] = [];
  let at = 0;
  let count = 0;
  let head: Head<K> | undefined;
  return {
    async peek() {
      if (head) return head;
      while (at >= batch.length) {
        const next = await batches.next();
        if (next.done) {
          if (count !== file.records) throw new OpenFormatError({ reason: 'wrongCount', file: file.path });
          return undefined;
        }
        batch = next.value;
        at = 0;
      }
      const { line, value } = batch[at] as JsonLine;
      const parsed = parseOpenRecord(kind, value);
      if (!parsed.ok) throw new OpenFormatError({ reason: 'badRecord', file: file.path, line, field: parsed.field });
      head = parsed;
      return head;
    },
    take() {
      head = undefined;
      at += 1;
      count += 1;
    },
    fail(reason) {
      throw new OpenFormatError({ reason, file: file.path, line: batch[at]?.line ?? 0 });
    },
  };
}
