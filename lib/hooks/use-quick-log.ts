import { useEffect, useMemo, useRef, useState } from 'react';
import type { Day } from '../domain/calendar/day.ts';
import type { Person } from '../domain/client/person.ts';
import type { ParsedLog } from '../domain/quick-log/parsed-log.ts';
import { inTime } from './in-time.ts';
import type { LineReader } from './service-types.ts';
import { useServices } from './services-context.tsx';
import { useToday } from './today-context.tsx';

/**
 * How long saving waits for the reader, in ms. The file lies on this machine: it is there within a tenth of that, or the
 * extension has been updated under the open page and it never comes.
 */
const READER_WAIT_MS = 2_000;

/** Reading of the log line. */
export interface QuickLog {
  /** What a line says now; undefined before the reader is there. */
  readonly read: (line: string) => ParsedLog | undefined;
  /** The same for saving: waits for the reader a while. Undefined when it does not come. */
  readonly readSoon: (line: string) => Promise<ParsedLog | undefined>;
  /** Whether that day is a day off; never, before the reader is there. */
  readonly isDayOff: (day: Day) => boolean;
}

/**
 * Reads lines against the client's people. The reader is fetched the first time it is wanted, so that nobody who only looks
 * pays for it. People who left are not met any more.
 */
export function useQuickLog(people: readonly Person[], isWanted: boolean): QuickLog {
  const { quickLog } = useServices();
  const today = useToday();
  const [reader, setReader] = useState<LineReader>();
  useEffect(() => {
    if (!isWanted) return undefined;
    let isMounted = true;
    quickLog.load().then(
      (loaded) => isMounted && setReader(loaded),
      // Without it the line is saved as it stands, and that is said.
      () => undefined,
    );
    return () => {
      isMounted = false;
    };
  }, [quickLog, isWanted]);
  const last = useRef<{ line: string; parsed: ParsedLog } | undefined>(undefined);
  return useMemo(() => {
    const known = people.filter(({ leftOn }) => leftOn === undefined);
    last.current = undefined;
    const readWith = (loaded: LineReader, line: string) => {
      if (last.current?.line !== line) last.current = { line, parsed: loaded.read(line, today, known) };
      return last.current.parsed;
    };
    return {
      read: (line) => reader && readWith(reader, line),
      readSoon: async (line) => {
        const loaded = reader ?? (await inTime(quickLog.load(), READER_WAIT_MS));
        return loaded && readWith(loaded, line);
      },
      isDayOff: (day) => reader !== undefined && !reader.isWorkday(day),
    };
  }, [people, quickLog, reader, today]);
}
