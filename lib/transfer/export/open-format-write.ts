import { createSHA256 } from 'hash-wasm';
import {
  OPEN_FILES,
  OPEN_FORMAT,
  OPEN_FORMAT_VERSION,
  OPEN_MANIFEST,
  OPEN_SCHEMA,
  type OpenFile,
  type OpenManifest,
} from '../../contracts/open-format.ts';
import { openRecordSchemas } from '../../contracts/schemas/open-format.schema.ts';
import type { Dossier, RecordKind } from '../../domain/dossier/dossier.ts';
import type { ExportCause } from './export-words.ts';
import { createZip, type ZipWriter } from './file-parts.ts';
import { asResult, createPace, type FileResult, THIS_THREAD, type Thread } from './pacer.ts';
import { recordsOf } from '../../domain/dossier/records.ts';

/** What to write, and who asks for what reason. Never masked: what is masked could not be read back. */
export interface OpenExport {
  readonly dossiers: AsyncIterable<Dossier> | Iterable<Dossier>;
  readonly cause: ExportCause;
  /** Program and version, for the manifest. */
  readonly generator: string;
  readonly onProgress?: (clients: number) => void;
  readonly signal?: AbortSignal;
  readonly thread?: Thread;
}

/** A finished book in the open format. */
export interface ExportedBook {
  readonly blob: Blob;
  readonly extension: 'zip';
  readonly clients: number;
  readonly manifest: OpenManifest;
}

const KINDS = Object.keys(OPEN_FILES) as RecordKind[];

/** Records between two looks at the clock. */
const RECORDS_A_LOOK = 100;

/** Write dossiers in the open format of docs/open-format.md: a zip of JSON Lines, a JSON Schema and a manifest. */
export function writeOpenFormat(job: OpenExport): Promise<FileResult<ExportedBook>> {
  return asResult(async () => {
    const { dossiers, cause, generator, onProgress, signal, thread = THIS_THREAD } = job;
    const pace = createPace(thread, signal);
    const zip = createZip(cause.generatedAt);
    // The touches first: a zip passes on only its first entry as it grows, and they are by far the most.
    const touches = await recordFile(zip, 'touch');
    const files = await Promise.all(KINDS.map((kind) => (kind === 'touch' ? touches : recordFile(zip, kind))));
    let clients = 0;
    let sinceLook = 0;
    for await (const dossier of dossiers) {
      for (const { kind, write } of files) {
        for (const record of recordsOf(dossier, kind)) {
          write(kind === 'client' ? record : { clientId: dossier.client.id, ...record });
          sinceLook += 1;
          if (sinceLook < RECORDS_A_LOOK) continue;
          sinceLook = 0;
          await pace();
        }
      }
      clients += 1;
      const pause = pace();
      if (!pause) continue;
      onProgress?.(clients);
      await pause;
    }
    const manifest: OpenManifest = {
      format: OPEN_FORMAT,
      version: OPEN_FORMAT_VERSION,
      generator,
      generatedAt: cause.generatedAt,
      by: cause.by,
      reason: cause.reason,
      schema: OPEN_SCHEMA,
      files: files.map(({ finish }) => finish()),
    };
    writeWhole(zip, OPEN_SCHEMA, {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $defs: openRecordSchemas(),
    });
    writeWhole(zip, OPEN_MANIFEST, manifest);
    onProgress?.(clients);
    return { blob: zip.finish('application/zip'), extension: 'zip', clients, manifest };
  });
}

async function recordFile(zip: ZipWriter, kind: RecordKind) {
  const hash = await createSHA256();
  const path = OPEN_FILES[kind];
  let bytes = 0;
  let records = 0;
  const sink = zip.entry(path, (chunk) => {
    bytes += chunk.length;
    hash.update(chunk);
  });
  return {
    kind,
    write(record: object) {
      records += 1;
      sink.write(`${JSON.stringify(record)}\n`);
    },
    finish(): OpenFile {
      sink.end();
      return { path, kind, records, bytes, sha256: hash.digest('hex') };
    },
  };
}

function writeWhole(zip: ZipWriter, path: string, value: unknown): void {
  const sink = zip.entry(path);
  sink.write(`${JSON.stringify(value, null, 2)}\n`);
  sink.end();
}
