import { useCallback, useEffect, useRef, useState } from 'react';
import type { BookPreview, BookProblem } from '../services/import.ts';
import { inPercent } from '../util/in-percent.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

/** A whole book that has been looked at. */
export interface LoadedBook {
  readonly file: File;
  readonly preview: BookPreview;
}

/** Looking at a whole book in a file. */
export interface ImportBook {
  readonly loaded: LoadedBook | undefined;
  readonly problem: BookProblem | undefined;
  /** How far the looking is, 0…1; undefined while none runs. */
  readonly share: number | undefined;
  read(file: File): Promise<void>;
  cancel(): void;
  clear(): void;
}

/** Whether a file is meant as a whole book: a zip by its name, which no table is. */
export function isBookFile(file: Pick<File, 'name'>): boolean {
  return /\.zip$/i.test(file.name);
}

/** Looks at one book at a time; another one takes the place of the one being looked at. */
export function useImportBook(): ImportBook {
  const { imports } = useWorkspaceServices();
  const [loaded, setLoaded] = useState<LoadedBook>();
  const [problem, setProblem] = useState<BookProblem>();
  const [share, setShare] = useState<number>();
  const running = useRef<AbortController>(undefined);
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
      setProblem(undefined);
      setShare(0);
      const onProgress = (now: number) => own.signal.aborted || setShare(inPercent(now));
      const result = await imports.openBook(file, { signal: own.signal, onProgress });
      if (running.current !== own) return;
      running.current = undefined;
      setShare(undefined);
      if (result.ok) setLoaded({ file, preview: result.value });
      else if (result.problem.reason !== 'cancelled') setProblem(result.problem);
    },
    cancel,
    clear() {
      cancel();
      running.current = undefined;
      setShare(undefined);
      setProblem(undefined);
      setLoaded(undefined);
    },
  };
}
