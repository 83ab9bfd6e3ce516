import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import { effectOf, takeFigures } from '../../lib/domain/finance/take-figures.ts';
import type { FiguresRead, ReadChoices } from '../../lib/domain/finance/read-figures.ts';
import { MOST_STATEMENTS } from '../../lib/domain/finance/statement.ts';
import type { AmountUnit } from '../../lib/domain/import/values/amount.ts';
import { AMOUNT_UNITS } from '../../lib/domain/import/values/amount-units.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { NotTaken } from './not-taken.tsx';
import { PreviewTable } from './preview-table.tsx';
import { type ColumnChoice, periodsOf, takeBlock } from './take-draft.ts';
import classes from './take.module.css';
import { useFinanceText } from './use-finance-text.ts';
import { useStatements } from './use-statements.ts';
import { IconTableOff } from '@tabler/icons-react';

interface Props {
  readonly client: Client;
  readonly read: (choices: ReadChoices) => FiguresRead;
  readonly onDone: () => void;
}

/** What was understood of a table and what would become of it; the unit is confirmed, then all of it is one change. */
export function TakePreview({ client, read, onDone }: Props) {
  const { t, today } = useFinanceText();
  const { edits } = useServices();
  const save = useStatements(client);
  const [choices, setChoices] = useState<ReadChoices>({});
  const [isConfirmed, setConfirmed] = useState(false);
  const [isAudited, setAudited] = useState(false);
  const [columns, setColumns] = useState<Readonly<Record<string, ColumnChoice>>>({});
  const result = useMemo(() => read(choices), [read, choices]);
  // Once the day was asked for, its field stays.
  const [asksEnd] = useState(result.needsEnd);
  if (result.columns.length === 0) {
    return (
      <>
        <EmptyState
          icon={<IconTableOff size={22} />}
          title={t('finance.take.nothing')}
          hint={t('finance.take.nothingHint')}
        />
        <NotTaken result={result} />
      </>
    );
  }
  const statements = client.statements ?? [];
  const drafts = periodsOf(result.columns, columns, isAudited);
  const isUnitSure = isConfirmed || result.isUnitNamed || choices.unit !== undefined;
  const block = takeBlock(drafts, isUnitSure, statements, today);
  const taken = drafts.flatMap(({ isUsed, period }) => (isUsed && period ? [period] : []));
  const go = async () => {
    if (block) return;
    const count = taken.filter((period) => effectOf(statements, period).kind !== 'same').length;
    const next = takeFigures(statements, taken, today, () => edits.newId());
    if (await save(next, t('finance.take.done', { count }))) onDone();
  };
  return (
    <div className={classes.preview} data-testid={TEST_IDS.financePreview}>
      <div className={classes.settle}>
        <NativeSelect
          size="xs"
          label={t('finance.unitName')}
          description={
            result.isUnitNamed && choices.unit === undefined
              ? t('finance.take.unitNamed', { unit: t(`import.unit.${idOf(result.unit)}`) })
              : undefined
          }
          error={isUnitSure ? undefined : t('finance.take.unitAsk')}
          value={isUnitSure ? result.unit : ''}
          onChange={(event) => {
            setConfirmed(true);
            setChoices({ ...choices, unit: event.currentTarget.value as AmountUnit });
          }}
          data={[
            ...(isUnitSure ? [] : [{ value: '', label: '—' }]),
            ...AMOUNT_UNITS.filter(({ id }) => id !== 'fen').map(({ unit, id }) => ({
              value: unit,
              label: t(`import.unit.${id}`),
            })),
          ]}
          data-testid={TEST_IDS.financeUnit}
        />
        {asksEnd && (
          <TextInput
            size="xs"
            type="date"
            max={today}
            label={t('finance.take.endAsk')}
            value={choices.end ?? ''}
            onChange={(event) => {
              const { end: _, ...rest } = choices;
              const end = event.currentTarget.value;
              setChoices(end === '' ? rest : { ...rest, end });
            }}
          />
        )}
        <Checkbox
          size="xs"
          label={t('finance.take.audited')}
          checked={isAudited}
          onChange={(event) => setAudited(event.currentTarget.checked)}
        />
      </div>
      <PreviewTable
        drafts={drafts}
        statements={statements}
        unit={idOf(result.unit) === 'yuan' ? 'yuan' : 'wan'}
        onColumn={(id, choice) => setColumns({ ...columns, [id]: { ...columns[id], ...choice } })}
      />
      <NotTaken result={result} />
      <div className={classes.go}>
        <Button
          size="compact-md"
          disabled={block !== undefined}
          onClick={() => void go()}
          data-testid={TEST_IDS.financeTake}
        >
          {t('finance.take.go', { count: taken.length })}
        </Button>
        <span role="status" className={classes.block}>
          {block && t(`finance.take.blocked.${block}`, { count: MOST_STATEMENTS })}
        </span>
      </div>
    </div>
  );
}

function idOf(unit: AmountUnit) {
  return (AMOUNT_UNITS.find((each) => each.unit === unit) ?? AMOUNT_UNITS[1]).id;
}
