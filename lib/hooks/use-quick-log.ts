import { useEffect, useMemo, useRef, useState } from 'react';
import type { Day } from '../domain/calendar/day.ts';
import type { Person } from '../domain/client/person.ts';
import type { ParsedLog } from '../domain/quick-log/parsed-log.ts';
import type { LineReader } from './service-types.ts';
import { useServices } from './services-context.tsx';
import { useToday } from './today-context.tsx';

/** Reading of the log line. */
export interface QuickLog {
  /** What a line says now; undefined before the reader is there. */
  readonly read: (line: string) => ParsedLog | undefined;
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
      // Without it the line is saved as it always was.
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
    return {
      read: (line) => {
        if (!reader) return undefined;
        if (last.current?.line !== line) last.current = { line, parsed: reader.read(line, today, known) };
        return last.current.parsed;
      },
      isDayOff: (day) => reader !== undefined && !reader.isWorkday(day),
    };
  }, [people, reader, today]);
}
