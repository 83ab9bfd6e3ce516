import { NativeSelect, Textarea } from '@mantine/core';
import { FACT_KEYS, FACT_UNITS } from '../../lib/domain/client/fact.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { entriesOf, type FieldProps, textOf } from './field-props.ts';
import { NumberField } from './number-field.tsx';
import { Rows } from './rows.tsx';
import { useFactName } from './use-fact-name.ts';
import type { Working } from './working.ts';

const MONEY_FACTS = FACT_KEYS.filter((key) => FACT_UNITS[key] === 'money' || FACT_UNITS[key] === 'count');

/** The combination of a rule: each product, what it is for, and how its amount is reckoned. */
export function RuleProductsField({ value, onValue, label, error, choicesOf, counted }: FieldProps) {
  const { t } = useText();
  const products = choicesOf('product');
  return (
    <Rows
      label={label}
      error={error}
      rows={entriesOf(value)}
      onRows={onValue}
      fresh={() => ({ productId: '', role: '' })}
      addText={t('content.editor.addProduct')}
      row={(row, edit) => (
        <>
          <NativeSelect
            label={t('content.fields.to')}
            value={textOf(row.productId)}
            onChange={(event) => edit({ productId: event.currentTarget.value })}
            data={[{ value: '', label: t('content.choice.none') }, ...products]}
          />
          <AmountFields
            amount={row.amount as Working | undefined}
            onAmount={(amount) => edit({ amount })}
            isCounted={counted.includes(textOf(row.productId))}
          />
          <Textarea
            size="sm"
            rows={1}
            label={t('content.fields.role')}
            value={textOf(row.role)}
            maxLength={500}
            onChange={(event) => edit({ role: event.currentTarget.value })}
          />
        </>
      )}
    />
  );
}

interface AmountProps {
  readonly amount: Working | undefined;
  readonly onAmount: (amount: Working | undefined) => void;
  readonly isCounted: boolean;
}

function AmountFields({ amount, onAmount, isCounted }: AmountProps) {
  const { t } = useText();
  const factName = useFactName();
  const way = amount === undefined ? 'none' : 'fixed' in amount ? 'fixed' : 'from';
  const choose = (next: string) => {
    if (next === 'none') onAmount(undefined);
    else onAmount(next === 'fixed' ? { fixed: undefined } : { from: MONEY_FACTS[0], bp: 10_000 });
  };
  return (
    <>
      <NativeSelect
        label={t('content.fields.amount')}
        value={way}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: 'none', label: t('content.editor.amountNone') },
          { value: 'from', label: t('content.editor.amountFrom') },
          { value: 'fixed', label: t('content.editor.amountFixed') },
        ]}
      />
      {amount && way === 'from' && (
        <>
          <NativeSelect
            label={t('content.fields.from')}
            value={textOf(amount.from)}
            onChange={(event) => onAmount({ ...amount, from: event.currentTarget.value })}
            data={MONEY_FACTS.map((key) => ({ value: key, label: factName(key) }))}
          />
          <NumberField
            label={t('content.editor.percent')}
            value={amount.bp}
            onValue={(bp) => onAmount({ ...amount, bp })}
            scale={100}
            digits={2}
          />
        </>
      )}
      {amount && way === 'fixed' && (
        <NumberField
          label={t(isCounted ? 'content.fields.count' : 'content.editor.amountWan')}
          value={amount.fixed}
          onValue={(fixed) => onAmount({ fixed })}
          {...(isCounted ? {} : { scale: 1_000_000, digits: 2 })}
        />
      )}
    </>
  );
}
