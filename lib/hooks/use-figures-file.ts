import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReadFailure } from '../domain/import/table.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

/** The sheets of a file as rows of text. */
export interface FileSheets {
  /** Name of the file. */
  readonly name: string;
  readonly sheets: readonly (readonly (readonly string[])[])[];
}

/** Reading the sheets of one file. */
export interface FiguresFile {
  readonly loaded: FileSheets | undefined;
  readonly failure: ReadFailure | undefined;
  readonly isReading: boolean;
  read(file: File): Promise<void>;
  cancel(): void;
  clear(): void;
}

/** A workbook has the three statements and some notes. */
const MOST_SHEETS = 8;

/** Reads every sheet that is shown of a file, one file at a time; another one takes the place of the one being read. */
export function useFiguresFile(): FiguresFile {
  const { imports } = useWorkspaceServices();
  const [loaded, setLoaded] = useState<FileSheets>();
  const [failure, setFailure] = useState<ReadFailure>();
  const [isReading, setReading] = useState(false);
  const running = useRef<AbortController>(undefined);
  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const read = async (file: File) => {
    cancel();
    const own = new AbortController();
    running.current = own;
    setFailure(undefined);
    setReading(true);
    const first = await imports.read({ kind: 'file', file }, { signal: own.signal });
    let bad = first.ok ? undefined : first.reason;
    const sheets = first.ok ? [first.table.rows] : [];
    const others = first.ok ? first.table.sheets.map((info, at) => ({ ...info, at })) : [];
    const read = first.ok ? first.table.sheet : 0;
    for (const { at, isHidden } of others.slice(0, MOST_SHEETS)) {
      if (isHidden || at === read || own.signal.aborted) continue;
      const next = await imports.read({ kind: 'file', file, sheet: at }, { signal: own.signal });
      if (next.ok) sheets.push(next.table.rows);
      // A sheet of notes with nothing in it is no failure.
      else if (next.reason !== 'empty') bad = next.reason;
    }
    if (running.current !== own) return;
    running.current = undefined;
    setReading(false);
    if (bad === undefined) setLoaded({ name: file.name, sheets });
    else if (bad !== 'cancelled') setFailure(bad);
  };

  return {
    loaded,
    failure,
    isReading,
    read,
    cancel,
    clear() {
      cancel();
      running.current = undefined;
      setReading(false);
      setFailure(undefined);
      setLoaded(undefined);
    },
  };
}
