import { NativeSelect, Progress, SegmentedControl } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { type Dispatch, type SetStateAction, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Decisions, PlanCounts, RowChoice } from '../../lib/domain/import/plan.ts';
import type { PreviewState } from '../../lib/hooks/use-import-preview.ts';
import type { LoadedTable } from '../../lib/hooks/use-import-table.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ForAll } from './for-all.tsx';
import classes from './import.module.css';
import previewClasses from './preview.module.css';
import { Pager } from './pager.tsx';
import { PreviewRow } from './preview-row.tsx';
import { filterRows, type RowFilter } from './row-text.ts';

/** Rows drawn at a time. */
const PAGE = 100;
const FILTERS: readonly RowFilter[] = ['all', 'new', 'update', 'skip', 'conflict', 'error', 'remarks'];

interface View {
  readonly filter: RowFilter;
  readonly page: number;
}
const FIRST_VIEW: View = Object.freeze({ filter: 'all', page: 0 });

interface Props {
  readonly loaded: LoadedTable;
  readonly previewed: PreviewState;
  readonly decisions: Decisions;
  readonly onDecisions: Dispatch<SetStateAction<Decisions>>;
  /** While the import runs nothing can be decided any more. */
  readonly isFrozen: boolean;
}

/** What would become of every row, and deciding otherwise. */
export function PreviewStep({ loaded, previewed, decisions, onDecisions, isFrozen }: Props) {
  const { t, money } = useText();
  const { preview, share, hasFailed } = previewed;
  const [view, setView] = useState<View>(FIRST_VIEW);
  // The choice shows at once, its rows as soon as they are drawn.
  const { filter, page } = useDeferredValue(view);
  const setPage = (next: number) => setView({ ...view, page: next });
  const rows = useMemo(() => (preview ? filterRows(preview.rows, filter) : []), [preview, filter]);
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  const at = Math.min(page, last);
  const shown = useMemo(() => rows.slice(at * PAGE, (at + 1) * PAGE), [rows, at]);
  const { table, mapping } = loaded;
  const context = useMemo(
    () => ({ table, mapping, names: preview?.names ?? new Map<string, string>(), t, money }),
    [table, mapping, preview?.names, t, money],
  );
  const decide = useCallback(
    (row: number, choice: RowChoice | undefined) =>
      onDecisions((now) => {
        const next = new Map(now.rows);
        if (choice) next.set(row, choice);
        else next.delete(row);
        return { ...now, rows: next };
      }),
    [onDecisions],
  );

  if (!preview) {
    if (hasFailed) {
      return (
        <p className={classes.problem} role="alert">
          {t('import.previewFailed')}
        </p>
      );
    }
    return (
      <div className={classes.reading} role="status">
        <span>{t('import.previewing')}</span>
        <Progress value={(share ?? 0) * 100} className={classes.bar} aria-label={t('import.previewing')} />
      </div>
    );
  }
  const { counts } = preview;
  const data = FILTERS.map((value) => ({ value, label: `${t(`import.filter.${value}`)} ${countOf(counts, value)}` }));
  const pick = (value: string) => setView({ filter: value as RowFilter, page: 0 });
  return (
    <>
      <p className={previewClasses.counts} role="status" data-testid={TEST_IDS.importCounts}>
        {t('import.counts', { ...counts.verdicts })}
      </p>
      <div className={previewClasses.filters}>
        {/* The same choice twice, for wide and for narrow: seven parts do not fit beside one another there. */}
        <SegmentedControl
          className={previewClasses.filterWide}
          size="sm"
          aria-label={t('import.filterLabel')}
          value={view.filter}
          onChange={pick}
          data={data}
        />
        <NativeSelect
          className={previewClasses.filterNarrow}
          aria-label={t('import.filterLabel')}
          value={view.filter}
          onChange={(event) => pick(event.currentTarget.value)}
          data={data}
        />
      </div>
      <ForAll counts={counts} decisions={decisions} onDecisions={onDecisions} isFrozen={isFrozen} />
      {(filter === 'error' || filter === 'conflict') && rows.length > 0 && (
        <p className={previewClasses.filterHint}>{t(`import.filterHint.${filter}`)}</p>
      )}
      <div className={previewClasses.rowsHead} data-busy={share !== undefined || view.filter !== filter}>
        <Pager page={at} last={last} size={PAGE} total={rows.length} onPage={setPage} />
      </div>
      {shown.length > 0 ? (
        // Another page of rows begins at its top.
        <ol
          key={`${filter}-${at}`}
          className={previewClasses.rows}
          aria-label={t('import.rows')}
          data-testid={TEST_IDS.importRows}
        >
          {shown.map((plan) => (
            <PreviewRow
              key={plan.row}
              plan={plan}
              context={context}
              choice={decisions.rows.get(plan.row)}
              isFrozen={isFrozen}
              onChoice={decide}
            />
          ))}
        </ol>
      ) : (
        <EmptyState
          icon={<IconListCheck size={24} />}
          title={t(filter === 'all' ? 'import.noRows' : 'import.noneOfSort')}
          hint={t(filter === 'all' ? 'import.noRowsHint' : 'import.noneOfSortHint')}
        />
      )}
    </>
  );
}

function countOf({ verdicts, warnings }: PlanCounts, filter: RowFilter): number {
  if (filter === 'remarks') return warnings;
  return filter === 'all' ? Object.values(verdicts).reduce((sum, each) => sum + each, 0) : verdicts[filter];
}
