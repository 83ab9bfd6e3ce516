import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { LOAN_CLASSES, type Loan, type LoanClass } from '../../lib/domain/credit/loan.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useChange } from '../ui/use-change.ts';
import { FormField } from './form-field.tsx';
import { formKeys } from './form-keys.ts';
import type { Problems } from './holding-draft.ts';
import { type LoanDraft, loanDraft, loanOf } from './loan-draft.ts';
import classes from './value.module.css';

interface Props {
  readonly clientId: string;
  /** Absent: a new one. */
  readonly loan?: Loan;
  readonly onDone: () => void;
}

/** Text fields of a loan in the order they are typed. */
const FIELDS = Object.freeze([
  ['number', 'text'],
  ['product', 'text'],
  ['principal', 'amount'],
  ['balance', 'amount'],
  ['rate', 'amount'],
  ['disbursedOn', 'date'],
  ['maturesOn', 'date'],
] as const);

/** A loan note by hand. */
export function LoanForm({ clientId, loan: was, onDone }: Props) {
  const { t, today } = useText();
  const { edits } = useServices();
  const change = useChange();
  const [draft, setDraft] = useState(() => loanDraft(was, today));
  const [problems, setProblems] = useState<Problems<LoanDraft>>({});
  const edit = (patch: Partial<LoanDraft>) => setDraft({ ...draft, ...patch });
  const base = { clientId, kind: 'loan' } as const;

  const go = async () => {
    const result = loanOf(draft, was, was?.id ?? edits.newId());
    if ('problems' in result) return setProblems(result.problems);
    setProblems({});
    const { loan: record } = result;
    const isDone = await change(
      () => edits.save([{ ...base, record, ...(was ? { was } : {}) }], 'editClient'),
      t('worth.loanSaved', { number: record.number }),
    );
    if (isDone) onDone();
  };
  const remove = async () => {
    if (!was) return;
    const isDone = await change(
      () => edits.save([{ ...base, was }], 'editClient'),
      t('worth.loanRemoved', { number: was.number }),
    );
    if (isDone) onDone();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <div className={classes.form} onKeyDown={formKeys(() => void go(), onDone)}>
      <div className={classes.fields}>
        {FIELDS.map(([field, kind], index) => (
          <FormField
            key={field}
            kind={kind}
            autoFocus={index === 0}
            label={t(`worth.loanField.${field}`)}
            value={draft[field]}
            problem={problems[field]}
            onEdit={(value) => edit({ [field]: value })}
          />
        ))}
        <NativeSelect
          label={t('worth.loanField.loanClass')}
          value={draft.loanClass}
          onChange={(event) => edit({ loanClass: event.currentTarget.value as LoanClass })}
          data={LOAN_CLASSES.map((each) => ({ value: each, label: t(`loanClass.${each}`) }))}
        />
      </div>
      <div className={classes.buttons}>
        <Button size="compact-sm" onClick={() => void go()}>
          {t('worth.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
          {t('worth.cancel')}
        </Button>
        {was && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            className={classes.remove}
            onClick={() => void remove()}
          >
            {t('worth.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
