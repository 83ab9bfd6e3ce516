import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { ImportField } from '../domain/import/fields.ts';
import { guessMapping, type Mapping, remap, withAmountUnit } from '../domain/import/mapping.ts';
import type { ReadFailure, Table } from '../domain/import/table.ts';
import type { AmountUnit } from '../domain/import/values/amount.ts';
import type { ImportSource } from '../services/import.ts';
import { inPercent } from '../util/in-percent.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

/** A table that has been read, and what its columns are taken to mean. */
export interface LoadedTable {
  /** Name of the file; empty for pasted cells. */
  readonly name: string;
  readonly source: ImportSource;
  readonly table: Table;
  readonly mapping: Mapping;
  /** The meaning of the columns is as it was the last time. */
  readonly isRemembered: boolean;
  /** Columns the user has set. */
  readonly byHand: ReadonlySet<number>;
}

/** Reading a table, and settling what its columns mean. */
export interface ImportTable {
  readonly loaded: LoadedTable | undefined;
  readonly failure: ReadFailure | undefined;
  /** How far the reading is, 0…1; undefined while none runs. */
  readonly share: number | undefined;
  read(source: ImportSource): Promise<void>;
  readSheet(sheet: number): Promise<void>;
  setHeadingRow(row: number): Promise<void>;
  setField(column: number, field: ImportField | undefined): void;
  setUnit(column: number, unit: AmountUnit): void;
  cancel(): void;
  clear(): void;
}

/** Reads one table at a time; another one takes the place of the one being read. */
export function useImportTable(): ImportTable {
  const { imports } = useWorkspaceServices();
  const [loaded, setLoaded] = useState<LoadedTable>();
  const [failure, setFailure] = useState<ReadFailure>();
  const [share, setShare] = useState<number>();
  const running = useRef<AbortController>(undefined);
  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const mapped = async (table: Table, headingRow?: number) => {
    const guessed = guessMapping(table.rows, table.columnCount, headingRow);
    const recalled = await imports.recall(guessed);
    return { mapping: recalled ?? guessed, isRemembered: recalled !== undefined, byHand: new Set<number>() };
  };

  const read = async (source: ImportSource) => {
    cancel();
    const own = new AbortController();
    running.current = own;
    setFailure(undefined);
    setShare(0);
    const result = await imports.read(source, { signal: own.signal, onProgress: (now) => setShare(inPercent(now)) });
    const name = source.kind === 'file' ? source.file.name : '';
    const next = result.ok ? { name, source, table: result.table, ...(await mapped(result.table)) } : undefined;
    if (running.current !== own) return;
    running.current = undefined;
    startTransition(() => {
      setShare(undefined);
      if (next) setLoaded(next);
      else if (!result.ok && result.reason !== 'cancelled') setFailure(result.reason);
    });
  };

  const edit = useCallback(
    (column: number, change: (mapping: Mapping) => Mapping) =>
      setLoaded((now) => now && { ...now, mapping: change(now.mapping), byHand: new Set([...now.byHand, column]) }),
    [],
  );
  const setField = useCallback<ImportTable['setField']>(
    (column, field) => edit(column, (mapping) => remap(mapping, column, field)),
    [edit],
  );
  const setUnit = useCallback<ImportTable['setUnit']>(
    (column, unit) => edit(column, (mapping) => withAmountUnit(mapping, column, unit)),
    [edit],
  );

  return {
    loaded,
    failure,
    share,
    read,
    readSheet: async (sheet) => {
      if (loaded?.source.kind === 'file') await read({ ...loaded.source, sheet });
    },
    setHeadingRow: async (row) => {
      if (!loaded) return;
      const next = await mapped(loaded.table, row);
      setLoaded((now) => (now?.table === loaded.table ? { ...now, ...next } : now));
    },
    setField,
    setUnit,
    cancel,
    clear() {
      cancel();
      running.current = undefined;
      setShare(undefined);
      setFailure(undefined);
      setLoaded(undefined);
    },
  };
}
