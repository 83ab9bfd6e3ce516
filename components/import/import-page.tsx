import { useMemo, useState } from 'react';
import { type Decisions, UNDECIDED } from '../../lib/domain/import/plan.ts';
import type { ImportDefaults, ImportDone } from '../../lib/hooks/import-types.ts';
import { isBookFile, useImportBook } from '../../lib/hooks/use-import-book.ts';
import { isCalendarFile, useCalendarFile } from '../../lib/hooks/use-calendar-file.ts';
import { useImportPreview } from '../../lib/hooks/use-import-preview.ts';
import { type ImportTable, useImportTable } from '../../lib/hooks/use-import-table.ts';
import { usePastImports } from '../../lib/hooks/use-past-imports.ts';
import { useRunImport } from '../../lib/hooks/use-run-import.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { CalendarPart } from '../week/calendar-part.tsx';
import { BookPart } from './book-part.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { columnCounts } from './column-text.ts';
import { DoneView } from './done-view.tsx';
import classes from './import.module.css';
import { PastImports } from './past-imports.tsx';
import { PreviewStep } from './preview-step.tsx';
import { SourceStep } from './source-step.tsx';
import { Step } from './step.tsx';
import { TableGo } from './table-go.tsx';

/** What is taken where the table says nothing, before the user says otherwise. */
const FIRST_DEFAULTS: ImportDefaults = Object.freeze({
  segment: 'services',
  grade: 'C',
  stage: 'contact',
  channel: 'visit',
  isClientCarriedDown: false,
});

/** A table taken over into the book: choose it, settle its columns, look, import; and imports of the past taken back. */
export function ImportPage() {
  const { imports } = useWorkspaceServices();
  const { t } = useText();
  const source = useImportTable();
  const book = useImportBook();
  const calendar = useCalendarFile();
  const running = useRunImport<ImportDone>();
  const { past, reload } = usePastImports();
  const [defaults, setDefaults] = useState(FIRST_DEFAULTS);
  const [decisions, setDecisions] = useState<Decisions>(UNDECIDED);
  const [isSettled, setSettled] = useState(false);
  const { loaded } = source;
  const { state } = running;
  const isUnderWay = state.step === 'running' || state.step === 'undoing';
  const previewed = useImportPreview(isSettled && state.step !== 'done' ? loaded : undefined, defaults, decisions);
  const name = loaded?.name || t('import.pastedName');

  const restart = () => {
    book.clear();
    calendar.clear();
    source.clear();
    running.reset();
    setDecisions(UNDECIDED);
    setSettled(false);
  };
  // Another table, another heading row: what was decided for rows is about others.
  const table: ImportTable = {
    ...source,
    read: (next) => {
      restart();
      if (next.kind === 'file' && isCalendarFile(next.file)) return calendar.read(next.file);
      return next.kind === 'file' && isBookFile(next.file) ? book.read(next.file) : source.read(next);
    },
    readSheet: (sheet) => {
      setDecisions(UNDECIDED);
      return source.readSheet(sheet);
    },
    setHeadingRow: (row) => {
      setDecisions(UNDECIDED);
      return source.setHeadingRow(row);
    },
  };
  const back = () => {
    running.reset();
    setSettled(false);
  };
  const run = async () => {
    if (!loaded) return;
    const { table: rows, mapping } = loaded;
    await running.run((task) => imports.run(rows, { mapping, defaults, decisions }, name, task));
    reload();
  };
  const columns = useMemo(() => columnCounts(loaded?.mapping), [loaded?.mapping]);

  if (book.loaded) return <BookPart book={book.loaded} onAnother={restart} onChanged={reload} />;
  if (calendar.loaded) {
    return <CalendarPart loaded={calendar.loaded} onDecide={calendar.decide} onAnother={restart} onChanged={reload} />;
  }
  if (state.step === 'done') {
    const { skip, conflict, error } = state.done.counts.verdicts;
    return (
      <DoneView
        done={state.done}
        source={name}
        leftOut={t('import.doneLeftOut', { skip, conflict, error })}
        advice={conflict + error > 0 ? t('import.doneAgain') : undefined}
        onAnother={restart}
        onUndone={reload}
      />
    );
  }
  const stepOf = (number: number) => {
    const current = !loaded ? 1 : isSettled ? 3 : 2;
    return number < current ? 'done' : number === current ? 'current' : 'ahead';
  };
  return (
    <div className={classes.page}>
      {past && past.length > 0 && !isUnderWay && <PastImports past={past} onUndone={reload} />}
      <Step
        number={1}
        title={t('import.step.source')}
        hint={t('import.step.sourceHint')}
        state={stepOf(1)}
        summary={
          loaded &&
          t('import.read', {
            name,
            rows: loaded.table.rows.length - loaded.mapping.headingRow - 1,
            columns: loaded.table.columnCount,
          })
        }
        onBack={isUnderWay ? undefined : restart}
        backLabel={t('import.other')}
      >
        <SourceStep table={table} book={book} calendar={calendar} />
      </Step>
      <Step
        number={2}
        title={t('import.step.columns')}
        hint={t('import.step.columnsHint')}
        state={stepOf(2)}
        summary={t('import.columnsSettled', columns)}
        onBack={isUnderWay ? undefined : back}
      >
        {loaded && (
          <ColumnsStep
            table={table}
            loaded={loaded}
            defaults={defaults}
            onDefaults={setDefaults}
            onNext={() => setSettled(true)}
          />
        )}
      </Step>
      <Step number={3} title={t('import.step.preview')} hint={t('import.step.previewHint')} state={stepOf(3)}>
        {loaded && (
          <PreviewStep
            loaded={loaded}
            previewed={previewed}
            decisions={decisions}
            onDecisions={setDecisions}
            isFrozen={isUnderWay}
          />
        )}
      </Step>
      <Step
        number={4}
        title={t('import.step.go')}
        hint={t('import.step.goHint')}
        // It comes together with the preview, which has to be looked at first.
        takesFocus={false}
        state={isSettled && previewed.preview ? 'current' : 'ahead'}
      >
        {previewed.preview && (
          <TableGo
            counts={previewed.preview.counts}
            isReady={previewed.share === undefined}
            running={running}
            onGo={() => void run()}
          />
        )}
      </Step>
    </div>
  );
}
