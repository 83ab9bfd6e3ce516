import type { Day } from '../../domain/calendar/day.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { type MaskingLevel, maskDossier } from '../../domain/masking/mask-record.ts';
import { aboutLines } from './about.ts';
import { type CalendarChoice, type CalendarTitle, calendarEvents, type FormerExport } from './calendar-events.ts';
import type { ExportCause, ExportWords } from './export-words.ts';
import { createFileParts, createTextSink } from './file-parts.ts';
import { calendarEnd, calendarEvent, calendarStart } from './ics.ts';
import { asResult, createPace, type FileResult, THIS_THREAD, type Thread } from './pacer.ts';

/** What goes into the calendar file, and who asks for what reason. */
export interface CalendarExport extends CalendarChoice {
  readonly dossiers: AsyncIterable<Dossier> | Iterable<Dossier>;
  readonly words: ExportWords;
  readonly titleOf: (title: CalendarTitle) => string;
  readonly calendarName: string;
  readonly masking: MaskingLevel;
  readonly cause: ExportCause;
  readonly today: Day;
  /** The calendar files made before. */
  readonly former?: readonly FormerExport[];
  /** When the file is made, in universal time: `2026-11-22T01:30:00Z`. */
  readonly stamp: string;
  readonly onProgress?: (clients: number) => void;
  readonly signal?: AbortSignal;
  readonly thread?: Thread;
}

/** A finished calendar file. */
export interface ExportedCalendar {
  readonly blob: Blob;
  readonly extension: 'ics';
  readonly clients: number;
  readonly events: number;
}

/**
 * Write open follow-ups, and when chosen loan maturities and birthdays, as an iCalendar file (RFC 5545); what has no time is an all-day
 * entry. What is masked for birthdays is the day itself, so at any level but `off` the title is masked, not the day.
 */
export function exportCalendar(job: CalendarExport): Promise<FileResult<ExportedCalendar>> {
  return asResult(async () => {
    const { dossiers, words, titleOf, masking, cause, today, stamp, onProgress, signal, thread = THIS_THREAD } = job;
    const pace = createPace(thread, signal);
    const file = createFileParts();
    const sink = createTextSink((bytes) => file.push(bytes));
    const about = aboutLines({ cause, masking }, words).map(([label, text]) => `${label}: ${text}`);
    sink.write(calendarStart({ name: job.calendarName, description: about.join('\n') }));
    let clients = 0;
    let events = 0;
    for await (const dossier of dossiers) {
      for (const event of calendarEvents(withDays(dossier, masking), job, today, titleOf, job.former)) {
        sink.write(calendarEvent(event, stamp));
        events += 1;
      }
      clients += 1;
      const pause = pace();
      if (!pause) continue;
      onProgress?.(clients);
      await pause;
    }
    sink.write(calendarEnd());
    sink.end();
    onProgress?.(clients);
    return { blob: file.toBlob('text/calendar;charset=utf-8'), extension: 'ics', clients, events };
  });
}

/** The masked dossier with its people's birthdays: a reminder without its day would be none. */
function withDays(dossier: Dossier, masking: MaskingLevel): Dossier {
  const masked = maskDossier(dossier, masking);
  const people = masked.people.map((person, at) => {
    const birthday = dossier.people[at]?.birthday;
    return birthday === undefined ? person : { ...person, birthday };
  });
  return { ...masked, people };
}
