import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type Holding, PRODUCT_FAMILIES, type ProductFamily } from '../../lib/domain/product/holding.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useChange } from '../ui/use-change.ts';
import { FormField } from './form-field.tsx';
import { formKeys } from './form-keys.ts';
import { type HoldingDraft, holdingDraft, holdingOf, type Problems } from './holding-draft.ts';
import classes from './value.module.css';

interface Props {
  readonly clientId: string;
  /** Absent: a new one. */
  readonly holding?: Holding;
  readonly onDone: () => void;
}

/** A product the client uses, by hand: figures, days, and that it was given up. */
export function HoldingForm({ clientId, holding: was, onDone }: Props) {
  const { t, today } = useText();
  const { edits } = useServices();
  const change = useChange();
  const [draft, setDraft] = useState(() => holdingDraft(was, today));
  const [problems, setProblems] = useState<Problems<HoldingDraft>>({});
  const edit = (patch: Partial<HoldingDraft>) => setDraft({ ...draft, ...patch });
  const base = { clientId, kind: 'holding' } as const;

  const go = async () => {
    const result = holdingOf(draft, was, was?.id ?? edits.newId());
    if ('problems' in result) return setProblems(result.problems);
    setProblems({});
    const { holding: record } = result;
    const isDone = await change(
      () => edits.save([{ ...base, record, ...(was ? { was } : {}) }], 'editClient'),
      t('worth.holdingSaved', { name: record.name }),
    );
    if (isDone) onDone();
  };
  const remove = async () => {
    if (!was) return;
    const isDone = await change(
      () => edits.save([{ ...base, was }], 'editClient'),
      t('worth.holdingRemoved', { name: was.name }),
    );
    if (isDone) onDone();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <div className={classes.form} onKeyDown={formKeys(() => void go(), onDone)}>
      <div className={classes.fields}>
        <NativeSelect
          label={t('worth.field.family')}
          value={draft.family}
          onChange={(event) => edit({ family: event.currentTarget.value as ProductFamily })}
          data={PRODUCT_FAMILIES.map((family) => ({ value: family, label: t(`family.${family}`) }))}
        />
        <FormField
          label={t('worth.field.name')}
          value={draft.name}
          problem={problems.name}
          onEdit={(name) => edit({ name })}
          autoFocus
        />
        <FormField
          kind="amount"
          label={t('worth.field.balance')}
          value={draft.balance}
          problem={problems.balance}
          onEdit={(balance) => edit({ balance })}
        />
        <FormField
          kind="date"
          label={t('worth.field.balanceOn')}
          value={draft.balanceOn}
          problem={problems.balanceOn}
          onEdit={(balanceOn) => edit({ balanceOn })}
        />
        <FormField
          kind="amount"
          label={t('worth.field.limit')}
          value={draft.limit}
          problem={problems.limit}
          onEdit={(limit) => edit({ limit })}
        />
        <FormField
          kind="amount"
          label={t('worth.field.income')}
          placeholder={t('worth.field.incomeHint')}
          value={draft.income}
          problem={problems.income}
          onEdit={(income) => edit({ income })}
        />
        <FormField
          kind="date"
          label={t('worth.field.since')}
          value={draft.since}
          problem={problems.since}
          onEdit={(since) => edit({ since })}
        />
        <FormField
          kind="date"
          label={t('worth.field.until')}
          value={draft.until}
          problem={problems.until}
          onEdit={(until) => edit({ until })}
        />
        {was && (
          <FormField
            kind="date"
            label={t('worth.field.closedOn')}
            value={draft.closedOn}
            problem={problems.closedOn}
            onEdit={(closedOn) => edit({ closedOn })}
          />
        )}
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
