import type { Dossier, RecordKind } from '../domain/dossier/dossier.ts';
import { EXPORT_KINDS } from '../domain/export/columns.ts';
import type { FormerExport } from '../transfer/export/calendar-events.ts';
import { today, now } from '../platform/environment.ts';
import { programName } from '../platform/program.ts';
import type { Exported, ExportFailure, ExportRequest } from './export.ts';
import type { Result } from './services.ts';

/** What a file is made from. */
export interface FileSource {
  readonly dossiers: AsyncIterable<Dossier>;
  /** Local time, `YYYY-MM-DD HH:MM`. */
  readonly generatedAt: string;
  /** The calendar files made before. */
  readonly former?: readonly FormerExport[];
  readonly signal: AbortSignal;
  readonly onProgress: (clients: number) => void;
}

type Made = Result<Exported, Extract<ExportFailure, 'cancelled' | 'tooLarge'>>;

/** The kinds of record a request lets out. */
export function kindsOf(request: ExportRequest): readonly RecordKind[] {
  switch (request.format) {
    case 'open':
      return EXPORT_KINDS;
    case 'ics':
      return [
        'followUp',
        ...(request.hasMaturities ? (['loan'] as const) : []),
        ...(request.hasBirthdays ? (['person'] as const) : []),
      ];
    default:
      return EXPORT_KINDS.filter((kind) => request.kinds.includes(kind));
  }
}

/** Write the file. What writes it is loaded only now: most days nothing is exported. */
export async function makeFile(request: ExportRequest, source: FileSource): Promise<Made> {
  const { generatedAt, ...rest } = source;
  const base = { ...rest, cause: { generatedAt, by: request.by.trim(), reason: request.reason.trim() } };
  const asked = request.clientIds.length;
  switch (request.format) {
    case 'open': {
      const { writeOpenFormat } = await import('../transfer/export/open-format-write.ts');
      const made = await writeOpenFormat({ ...base, generator: programName() });
      if (!made.ok) return made;
      const { blob, extension, clients, manifest } = made.value;
      return done(blob, extension, clients, asked, sum(manifest.files.map(({ records }) => records)));
    }
    case 'ics': {
      const { exportCalendar } = await import('../transfer/export/export-calendar.ts');
      const stamp = `${new Date(now()).toISOString().slice(0, 19)}Z`;
      const made = await exportCalendar({ ...request, ...base, today: today(), stamp });
      if (!made.ok) return made;
      const { blob, extension, clients, events } = made.value;
      return done(blob, extension, clients, asked, events);
    }
    default: {
      const { exportCsv, exportXlsx } = await import('../transfer/export/export-table.ts');
      const kinds = kindsOf(request);
      const columns = Object.fromEntries(kinds.map((kind) => [kind, namesOf(kind, request.columns)]));
      const job = { ...request, ...base, kinds, columns };
      const made = await (request.format === 'csv' ? exportCsv(job) : exportXlsx(job));
      if (!made.ok) return made;
      const { blob, extension, clients, rows } = made.value;
      return done(blob, extension, clients, asked, sum(Object.values(rows)));
    }
  }
}

function done(
  blob: Blob,
  extension: Exported['extension'],
  clients: number,
  asked: number,
  records: number,
): { readonly ok: true; readonly value: Exported } {
  return { ok: true, value: { blob, extension, clients, records, missing: Math.max(0, asked - clients) } };
}

/** The bare names of the columns of one kind. */
function namesOf(kind: RecordKind, columns: readonly string[]): string[] {
  const prefix = `${kind}.`;
  return columns.filter((column) => column.startsWith(prefix)).map((column) => column.slice(prefix.length));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
