import { TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Product } from '../../lib/domain/product/catalogue.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { type LineDraft, lineProblems } from './what-if-draft.ts';
import classes from './what-if.module.css';

interface Props {
  readonly draft: LineDraft;
  readonly product: Product;
  readonly onEdit: (patch: Partial<LineDraft>) => void;
  readonly onRemove: () => void;
}

/** The fields of one product: amount, our price and that elsewhere where there is one, hours it saves the client. */
export function LineFields({ draft, product, onEdit, onRemove }: Props) {
  const { t } = useText();
  const { name, income } = product;
  const problems = lineProblems(draft, product);
  const base = t(`products.base.${income.base}`);
  const isPriced = income.kind === 'interest' || income.kind === 'fee' || income.kind === 'spread';
  const field = (key: 'amount' | 'ours' | 'elsewhere' | 'hours', label: string) => (
    <TextInput
      size="xs"
      label={label}
      value={draft[key]}
      inputMode="decimal"
      maxLength={20}
      autoComplete="off"
      error={problems.includes(key) && t('whatIf.bad')}
      onChange={(event) => onEdit({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className={classes.line} data-testid={TEST_IDS.whatIfLine} data-product={product.id}>
      <legend>{name}</legend>
      <div className={classes.fields}>
        {income.kind !== 'none' &&
          field('amount', t(income.kind === 'fixed' ? 'whatIf.count' : 'whatIf.amount', { base }))}
        {isPriced && field('ours', t(income.kind === 'spread' ? 'whatIf.ourRateGot' : 'whatIf.ourRate'))}
        {isPriced &&
          field('elsewhere', t(income.kind === 'spread' ? 'whatIf.elsewhereRateGot' : 'whatIf.elsewhereRate'))}
        {field('hours', t('whatIf.hours'))}
      </div>
      <IconButton className={classes.remove} size={28} label={t('whatIf.remove', { name })} onClick={onRemove}>
        <IconX size={15} aria-hidden="true" />
      </IconButton>
    </fieldset>
  );
}
