import { useCallback, useEffect, useRef, useState } from 'react';
import type { CalendarDecisions, CalendarFailure, CalendarPreview, OpenedCalendar } from '../services/calendar.ts';
import { inPercent } from '../util/in-percent.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

export type { CalendarFailure, CalendarRow } from '../services/calendar.ts';
export type { CalendarDone } from '../services/import.ts';

/** A calendar file that has been read, what was decided about it, and what would become of it. */
export interface LoadedCalendar {
  readonly opened: OpenedCalendar;
  readonly decisions: CalendarDecisions;
  readonly preview: CalendarPreview;
}

/** Looking at a calendar file. */
export interface CalendarFile {
  readonly loaded: LoadedCalendar | undefined;
  readonly problem: CalendarFailure | undefined;
  /** How far the reading is, 0…1; undefined while none runs. */
  readonly share: number | undefined;
  read(file: File): Promise<void>;
  /** Whose an event is: the id of a client, `skip`, or undefined for as it was found. */
  decide(uid: string, decision: string | undefined): Promise<void>;
  cancel(): void;
  clear(): void;
}

/** Whether a file is meant as a calendar, by its name. */
export function isCalendarFile(file: Pick<File, 'name'>): boolean {
  return /\.(ics|ical|ifb|vcs)$/i.test(file.name);
}

/** Looks at one calendar at a time; another one takes the place of the one being looked at. */
export function useCalendarFile(): CalendarFile {
  const { imports } = useWorkspaceServices();
  const [loaded, setLoaded] = useState<LoadedCalendar>();
  const [problem, setProblem] = useState<CalendarFailure>();
  const [share, setShare] = useState<number>();
  const running = useRef<AbortController>(undefined);
  const decided = useRef<CalendarDecisions>(new Map());
  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  return {
    loaded,
    problem,
    share,
    async read(file) {
      cancel();
      const own = new AbortController();
      running.current = own;
      decided.current = new Map();
      setProblem(undefined);
      setShare(0);
      const onProgress = (now: number) => own.signal.aborted || setShare(inPercent(now));
      const opened = await imports.openCalendar(file, { signal: own.signal, onProgress });
      const preview = opened.ok ? await imports.previewCalendar(opened.value, decided.current) : undefined;
      if (running.current !== own) return;
      running.current = undefined;
      setShare(undefined);
      if (!opened.ok) {
        if (opened.problem !== 'cancelled') setProblem(opened.problem);
      } else if (preview?.ok) setLoaded({ opened: opened.value, decisions: decided.current, preview: preview.value });
      else setProblem(preview?.reason ?? 'storage');
    },
    async decide(uid, decision) {
      if (!loaded) return;
      const decisions = new Map(decided.current);
      if (decision === undefined) decisions.delete(uid);
      else decisions.set(uid, decision);
      decided.current = decisions;
      const preview = await imports.previewCalendar(loaded.opened, decisions);
      // Another decision, or another file, came meanwhile.
      if (decided.current !== decisions) return;
      if (preview.ok) setLoaded({ opened: loaded.opened, decisions, preview: preview.value });
    },
    cancel,
    clear() {
      cancel();
      running.current = undefined;
      decided.current = new Map();
      setShare(undefined);
      setProblem(undefined);
      setLoaded(undefined);
    },
  };
}
