import type { RecordKind } from '../domain/dossier/dossier.ts';

/** Name of the open format, as its manifest carries it; see docs/open-format.md. */
export const OPEN_FORMAT = 'suixing-open-book';

/** Version of the open format. A reader takes every version up to its own. */
export const OPEN_FORMAT_VERSION = 3;

/** The file of each kind of record in the zip. The clients come first: they give the order of all others. */
export const OPEN_FILES: { readonly [K in RecordKind]: string } = Object.freeze({
  client: 'clients.jsonl',
  person: 'people.jsonl',
  touch: 'touches.jsonl',
  holding: 'holdings.jsonl',
  loan: 'loans.jsonl',
  followUp: 'follow-ups.jsonl',
  opportunity: 'opportunities.jsonl',
});

/** The kinds that came with a later version than the first; a file of an earlier version has none of them. */
const SINCE: Partial<Readonly<Record<RecordKind, number>>> = Object.freeze({ opportunity: 2 });

/** The kinds of record that a file of a version has, each in a file of its own. */
export function openKinds(version: number): readonly RecordKind[] {
  return (Object.keys(OPEN_FILES) as RecordKind[]).filter((kind) => (SINCE[kind] ?? 1) <= version);
}

/** Path of the manifest in the zip. */
export const OPEN_MANIFEST = 'manifest.json';

/** Path of the JSON Schema in the zip. */
export const OPEN_SCHEMA = 'schema.json';

/** What the manifest says of one file of records. */
export interface OpenFile {
  readonly path: string;
  readonly kind: RecordKind;
  readonly records: number;
  readonly bytes: number;
  /** SHA-256 of the unpacked file, hex. */
  readonly sha256: string;
}

/** The manifest of a book in the open format. */
export interface OpenManifest {
  readonly format: typeof OPEN_FORMAT;
  readonly version: number;
  /** Program and version that wrote the file. */
  readonly generator: string;
  readonly generatedAt: string;
  readonly by: string;
  readonly reason: string;
  readonly schema: string;
  readonly files: readonly OpenFile[];
}
