import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { ClientValue } from '../../lib/domain/value/value.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useFocusKept } from '../stage/use-focus-kept.ts';
import { EndedList } from './ended-list.tsx';
import { HoldingForm } from './holding-form.tsx';
import { LoanForm } from './loan-form.tsx';
import { RatesNote } from './rates-note.tsx';
import classes from './value.module.css';
import { ValueRow } from './value-row.tsx';
import { byWeight } from './value-text.ts';

/** What the form is open for: a record by its id, or a new one. */
type Editing = { readonly kind: 'holding' | 'loan'; readonly id?: string };

/** Income and expected loss in a year, line by line on one scale, and their sum; figures are entered and changed here. */
export function ValuePart({ dossier, value }: { dossier: Dossier; value: ClientValue }) {
  const { t, money } = useText();
  const [editing, setEditing] = useState<Editing>();
  const { holdings, loans } = dossier;
  const clientId = dossier.client.id;
  const { lines, incomeFen, lossFen, valueFen, unknown } = value;
  const most = Math.max(0, ...lines.flatMap((line) => [Math.abs(line.incomeFen), line.lossFen]));
  const part = useFocusKept<HTMLDivElement>(`${editing?.kind} ${editing?.id}`);
  const done = () => setEditing(undefined);
  const form = (kind: Editing['kind'], id?: string) => {
    if (editing?.kind !== kind || editing.id !== id) return undefined;
    const holding = holdings.find((each) => each.id === id);
    const loan = loans.find((each) => each.id === id);
    return kind === 'holding' ? (
      <HoldingForm clientId={clientId} onDone={done} {...(holding ? { holding } : {})} />
    ) : (
      <LoanForm clientId={clientId} onDone={done} {...(loan ? { loan } : {})} />
    );
  };
  return (
    <div ref={part} tabIndex={-1} className={classes.value}>
      {valueFen === undefined ? (
        <p className={classes.sum}>{t(lines.length === 0 ? 'worth.sumNone' : 'worth.sumUnknown')}</p>
      ) : (
        <p className={classes.sum}>
          <strong>{t('standing.perYear', { amount: money(valueFen) })}</strong>
          <span>{t('worth.sum', { income: money(incomeFen), loss: money(lossFen) })}</span>
          {unknown > 0 && <span>{t('worth.sumWithout', { count: unknown })}</span>}
        </p>
      )}
      {lines.length > 0 && (
        <ul className={classes.rows} aria-label={t('worth.lines')}>
          {byWeight(lines).map((line) => {
            const opened = form(line.source, line.id);
            if (opened) return <li key={line.id}>{opened}</li>;
            return (
              <ValueRow
                key={line.id}
                line={line}
                holding={line.source === 'holding' ? holdings.find(({ id }) => id === line.id) : undefined}
                loan={line.source === 'loan' ? loans.find(({ id }) => id === line.id) : undefined}
                most={most}
                onEdit={() => setEditing({ kind: line.source, id: line.id })}
              />
            );
          })}
        </ul>
      )}
      {form('holding') ?? form('loan') ?? (
        <div className={classes.buttons}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => setEditing({ kind: 'holding' })}
            data-opener
          >
            {t('worth.addHolding')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => setEditing({ kind: 'loan' })}
          >
            {t('worth.addLoan')}
          </Button>
        </div>
      )}
      <EndedList dossier={dossier} form={form} onEdit={(kind, id) => setEditing({ kind, id })} />
      <RatesNote />
    </div>
  );
}
