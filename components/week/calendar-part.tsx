import type { CalendarDone, CalendarFile, LoadedCalendar } from '../../lib/hooks/use-calendar-file.ts';
import { useRunImport } from '../../lib/hooks/use-run-import.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { DoneView } from '../import/done-view.tsx';
import { Figures } from '../import/figures.tsx';
import { GoStep } from '../import/go-step.tsx';
import classes from '../import/import.module.css';
import preview from '../import/preview.module.css';
import { Step } from '../import/step.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { ShortList } from '../ui/short-list.tsx';
import rowClasses from './calendar-row.module.css';
import { CalendarRowView } from './calendar-row.tsx';

const FIRST_SHOWN = 40;

interface Props {
  readonly loaded: LoadedCalendar;
  readonly onDecide: CalendarFile['decide'];
  readonly onAnother: () => void;
  /** Something was imported or taken back. */
  readonly onChanged: () => void;
}

/** A calendar taken over: what is in the file, whose it is, what becomes of it, and the import itself. */
export function CalendarPart({ loaded, onDecide, onAnother, onChanged }: Props) {
  const { imports } = useWorkspaceServices();
  const { t } = useText();
  const running = useRunImport<CalendarDone>();
  const { state } = running;
  const isUnderWay = state.step === 'running' || state.step === 'undoing';
  const { opened, decisions } = loaded;
  const { rows, counts, events, past, later, broken } = loaded.preview;
  if (state.step === 'done') {
    const { same, ask, skip } = state.done.counts;
    return (
      <DoneView
        done={state.done}
        source={opened.file}
        leftOut={t('import.calendar.doneLeftOut', { same, left: ask + skip })}
        onAnother={onAnother}
        onUndone={onChanged}
      />
    );
  }
  const wanted = counts.new + counts.update + counts.drop;
  const run = async () => {
    await running.run((task) => imports.runCalendar(opened, decisions, task));
    onChanged();
  };
  return (
    <div className={classes.page} data-testid={TEST_IDS.importCalendar}>
      <Step
        number={1}
        title={t('import.choose')}
        state="done"
        summary={t('import.calendar.read', { name: opened.file, count: events })}
        onBack={isUnderWay ? undefined : onAnother}
        backLabel={t('import.other')}
      />
      <Step number={2} title={t('import.calendar.title')} hint={t('import.calendar.hint')} state="current">
        <div className={classes.status} data-testid={TEST_IDS.importCounts}>
          <Figures
            figures={(['new', 'update', 'drop', 'same', 'ask', 'skip'] as const)
              .filter((verdict) => verdict === 'new' || counts[verdict] > 0)
              .map((verdict) => [t(`import.calendar.verdict.${verdict}`), counts[verdict]])}
          />
        </div>
        {past + later + broken > 0 && (
          <p className={`${classes.note} ${rowClasses.passedOver}`}>
            {t('import.calendar.passedOver', { past, later, broken })}
          </p>
        )}
        {rows.length === 0 ? (
          <p className={classes.note}>{t('import.calendar.none')}</p>
        ) : (
          <section className={preview.rows} aria-label={t('import.calendar.rows')}>
            <ShortList
              items={rows}
              first={FIRST_SHOWN}
              row={(row) => <CalendarRowView key={row.uid} row={row} onDecide={onDecide} isFrozen={isUnderWay} />}
            />
          </section>
        )}
      </Step>
      <Step number={3} title={t('import.step.go')} hint={t('import.step.goHint')} takesFocus={false} state="current">
        <GoStep
          figures={[]}
          leftOut={counts.ask > 0 ? t('import.calendar.leftOut', { count: counts.ask }) : undefined}
          label={wanted === 0 ? t('import.calendar.goNone') : t('import.calendar.go', { count: wanted })}
          isReady={wanted > 0}
          running={running}
          onGo={() => void run()}
        />
      </Step>
    </div>
  );
}
