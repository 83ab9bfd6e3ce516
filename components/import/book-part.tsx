import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { EXPORT_KINDS } from '../../lib/domain/export/columns.ts';
import type { BookDone, UnsureChoice } from '../../lib/hooks/import-types.ts';
import type { LoadedBook } from '../../lib/hooks/use-import-book.ts';
import { useRunImport } from '../../lib/hooks/use-run-import.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { TEST_IDS } from '../test-ids.ts';
import { DoneView } from './done-view.tsx';
import { Figures } from './figures.tsx';
import { GoStep } from './go-step.tsx';
import classes from './import.module.css';
import previewClasses from './preview.module.css';
import { Step } from './step.tsx';

const CHOICES: readonly UnsureChoice[] = Object.freeze(['skip', 'merge', 'new']);

interface Props {
  readonly book: LoadedBook;
  readonly onAnother: () => void;
  /** Something was imported or taken back. */
  readonly onChanged: () => void;
}

/** A whole book taken over: what is in the file, what becomes of its clients, and the import itself. */
export function BookPart({ book: { file, preview }, onAnother, onChanged }: Props) {
  const { imports } = useWorkspaceServices();
  const { t } = useText();
  const running = useRunImport<BookDone>();
  const [unsure, setUnsure] = useState<UnsureChoice>('skip');
  const { state } = running;
  const isUnderWay = state.step === 'running' || state.step === 'undoing';
  const { counts, records, by, generatedAt, reason } = preview;
  if (state.step === 'done') {
    const { same, erased } = state.done.counts;
    return (
      <DoneView
        done={state.done}
        source={file.name}
        leftOut={t('import.book.doneLeftOut', { same, erased })}
        onAnother={onAnother}
        onUndone={onChanged}
      />
    );
  }
  const wanted = counts.new + counts.merge + (unsure === 'skip' ? 0 : counts.unsure);
  const run = async () => {
    await running.run((task) => imports.runBook(file, unsure, task));
    onChanged();
  };
  return (
    <div className={classes.page} data-testid={TEST_IDS.importBook}>
      <Step
        number={1}
        title={t('import.choose')}
        state="done"
        summary={t('import.book.read', { name: file.name, count: records.client })}
        onBack={isUnderWay ? undefined : onAnother}
        backLabel={t('import.other')}
      />
      <Step number={2} title={t('import.book.title')} hint={t('import.book.hint')} state="current">
        <p className={classes.note}>{t('import.book.origin', { by, time: generatedAt, reason })}</p>
        <p className={classes.note}>
          {EXPORT_KINDS.map((kind) => `${t(`export.kind.${kind}`)} ${records[kind].toLocaleString('en')}`).join(' · ')}
        </p>
        <div className={classes.status} data-testid={TEST_IDS.importCounts}>
          <Figures
            figures={(['new', 'merge', 'same'] as const).map((verdict) => [
              t(`import.book.verdict.${verdict}`),
              counts[verdict],
            ])}
          />
        </div>
        {counts.unsure > 0 && (
          <div className={previewClasses.forAll}>
            <NativeSelect
              className={previewClasses.whole}
              label={t('import.book.unsure', { count: counts.unsure })}
              description={preview.unsure.join(t('import.comma'))}
              value={unsure}
              disabled={isUnderWay}
              onChange={(event) => setUnsure(event.currentTarget.value as UnsureChoice)}
              data={CHOICES.map((value) => ({ value, label: t(`import.book.unsureChoice.${value}`) }))}
              data-testid={TEST_IDS.importBookUnsure}
            />
          </div>
        )}
        {counts.erased > 0 && <p className={classes.note}>{t('import.book.erased', { count: counts.erased })}</p>}
      </Step>
      <Step number={3} title={t('import.step.go')} hint={t('import.step.goHint')} takesFocus={false} state="current">
        <GoStep
          figures={[]}
          label={wanted === 0 ? t('import.book.goNone') : t('import.book.go', { count: wanted })}
          isReady={wanted > 0}
          running={running}
          onGo={() => void run()}
        />
      </Step>
    </div>
  );
}
