import { Button } from '@mantine/core';
import { IconClipboardText, IconPencilPlus, IconReportMoney } from '@tabler/icons-react';
import { useState } from 'react';
import type { Statement } from '../../lib/domain/finance/statement.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import type { PartProps } from '../client-page/part-props.ts';
import { useFocusKept } from '../stage/use-focus-kept.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Block } from '../workspace/block.tsx';
import { FiguresChart } from './figures-chart.tsx';
import { FiguresTable } from './figures-table.tsx';
import classes from './finance.module.css';
import { RatioTable } from './ratio-table.tsx';
import { StatementForm } from './statement-form.tsx';
import { TakePanel } from './take-panel.tsx';
import { UnitSwitch } from './unit-switch.tsx';
import { useUnit } from './use-unit.ts';
import { Warnings } from './warnings.tsx';

/** What is open beside the figures: the form of a period (without one: a new one), or the reader of tables. */
type Open = { readonly kind: 'form'; readonly was?: Statement } | { readonly kind: 'take' };

/** The client's financial figures by period, and what follows from them: ratios, course and warnings. */
export function FinancePart({ dossier: { client } }: PartProps) {
  const { t } = useText();
  const [unit, setUnit] = useUnit();
  const [open, setOpen] = useState<Open>();
  const place = useFocusKept<HTMLDivElement>(open ? `${open.kind} ${'was' in open ? open.was?.id : ''}` : '');
  const statements = client.statements ?? [];
  const hasSome = statements.length > 0;
  const close = () => setOpen(undefined);
  const buttons = (
    <div className={classes.buttons}>
      <Button
        size="compact-sm"
        variant={hasSome ? 'default' : 'filled'}
        leftSection={<IconClipboardText size={15} aria-hidden="true" />}
        onClick={() => setOpen({ kind: 'take' })}
        data-opener
        data-testid={TEST_IDS.financePaste}
      >
        {t('finance.paste')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPencilPlus size={15} aria-hidden="true" />}
        onClick={() => setOpen({ kind: 'form' })}
        data-testid={TEST_IDS.financeEnter}
      >
        {t('finance.enter')}
      </Button>
      {hasSome && <UnitSwitch unit={unit} onUnit={setUnit} />}
    </div>
  );
  return (
    <>
      <Block title={t('finance.figures')} hint={t('finance.figuresHint')}>
        <div ref={place} tabIndex={-1} className={classes.place}>
          {open?.kind === 'form' && (
            <StatementForm
              key={open.was?.id ?? ''}
              client={client}
              was={open.was}
              unit={unit}
              onUnit={setUnit}
              onDone={close}
            />
          )}
          {open?.kind === 'take' && <TakePanel client={client} onDone={close} />}
          {!open && hasSome && buttons}
          {hasSome ? (
            <FiguresTable statements={statements} unit={unit} onEdit={(was) => setOpen({ kind: 'form', was })} />
          ) : (
            !open && (
              <EmptyState icon={<IconReportMoney size={22} />} title={t('finance.empty')} hint={t('finance.emptyHint')}>
                {buttons}
              </EmptyState>
            )
          )}
        </div>
      </Block>
      <Block title={t('finance.ratios')} hint={t('finance.ratiosHint')}>
        {hasSome ? <RatioTable statements={statements} /> : <p className={classes.none}>{t('finance.noRatios')}</p>}
      </Block>
      {hasSome && (
        <>
          <Block title={t('finance.warnings')} hint={t('finance.warningsHint')}>
            <Warnings clientId={client.id} statements={statements} />
          </Block>
          <Block title={t('finance.chart')} hint={t('finance.chartHint')}>
            <FiguresChart statements={statements} />
          </Block>
        </>
      )}
    </>
  );
}
