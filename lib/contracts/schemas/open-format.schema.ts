import { z } from 'zod';
import type { DossierRecords, RecordKind } from '../../domain/dossier/dossier.ts';
import { OPEN_FILES, OPEN_FORMAT, OPEN_FORMAT_VERSION, type OpenManifest } from '../open-format.ts';
import { RECORD_SCHEMAS } from './records.schema.ts';

const KINDS = Object.keys(OPEN_FILES) as [RecordKind, ...RecordKind[]];
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const header = z.object({ format: z.literal(OPEN_FORMAT), version: z.number().int().min(1) });

const manifest = header.extend({
  generator: z.string().max(200),
  generatedAt: z.string().max(100),
  by: z.string().max(500),
  reason: z.string().max(5000),
  schema: z.string().max(100),
  files: z
    .array(
      z.object({
        path: z.string().max(100),
        kind: z.enum(KINDS),
        records: count,
        bytes: count,
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(100),
}) satisfies z.ZodType<OpenManifest>;

/** What a manifest turned out to be. */
export type ParsedManifest =
  | { readonly ok: true; readonly manifest: OpenManifest }
  | {
      readonly ok: false;
      readonly problem:
        | { readonly reason: 'wrongFormat' }
        | { readonly reason: 'newerVersion'; readonly version: number };
    };

/** Parse a manifest. Format and version are looked at first: of a newer version the rest may look different. */
export function parseManifest(value: unknown): ParsedManifest {
  const head = header.safeParse(value);
  if (head.success && head.data.version > OPEN_FORMAT_VERSION) {
    return { ok: false, problem: { reason: 'newerVersion', version: head.data.version } };
  }
  const parsed = manifest.safeParse(value);
  return parsed.success ? { ok: true, manifest: parsed.data } : { ok: false, problem: { reason: 'wrongFormat' } };
}

/** A record of a file: whose it is, and the record itself. `field`: what is wrong, where it can be told. */
export type ParsedRecord<K extends RecordKind> =
  | { readonly ok: true; readonly clientId: string; readonly record: DossierRecords[K] }
  | { readonly ok: false; readonly field: string };

const clientId = z.uuid();

/** Parse one line of a file of records: the record, and unless it is a client's own, the id of the client it belongs to. */
export function parseOpenRecord<K extends RecordKind>(kind: K, value: unknown): ParsedRecord<K> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, field: '' };
  const { clientId: ownerId, ...rest } = value as { clientId?: unknown };
  const parsed = RECORD_SCHEMAS[kind].safeParse(kind === 'client' ? value : rest);
  if (!parsed.success) return { ok: false, field: fieldOf(parsed.error) };
  if (kind === 'client') return { ok: true, clientId: parsed.data.id, record: parsed.data };
  const owner = clientId.safeParse(ownerId);
  return owner.success ? { ok: true, clientId: owner.data, record: parsed.data } : { ok: false, field: 'clientId' };
}

function fieldOf({ issues: [issue] }: z.ZodError): string {
  if (issue?.code === 'unrecognized_keys') return issue.keys.join(', ');
  return issue?.path.join('.') ?? '';
}

/** A JSON Schema object with the fields of one kind of record. */
export interface RecordJsonSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

/** JSON Schema (2020-12) of a line of each file, by path. */
export function openRecordSchemas(): Record<string, RecordJsonSchema> {
  return Object.fromEntries(
    KINDS.map((kind) => {
      const { $schema: _, ...schema } = z.toJSONSchema(RECORD_SCHEMAS[kind]) as unknown as RecordJsonSchema & {
        $schema?: string;
      };
      if (kind === 'client') return [OPEN_FILES[kind], schema];
      const owner = { type: 'string', format: 'uuid', description: 'id of the client this record belongs to' };
      const properties = { clientId: owner, ...schema.properties };
      return [OPEN_FILES[kind], { ...schema, properties, required: ['clientId', ...schema.required] }];
    }),
  );
}
