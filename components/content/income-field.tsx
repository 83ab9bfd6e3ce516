import { NativeSelect, Textarea } from '@mantine/core';
import { INCOME_BASES } from '../../lib/domain/product/catalogue.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './editor.module.css';
import { type FieldProps, textOf } from './field-props.ts';
import { NumberField } from './number-field.tsx';
import type { Working } from './working.ts';

const KINDS = Object.freeze(['interest', 'spread', 'fee', 'fixed', 'none'] as const);
const COUNTED = Object.freeze(['people', 'accounts', 'deals'] as readonly string[]);

/** How a product brings income: the model with its rates, and the formula in words. */
export function IncomeField({ value, onValue, label, error }: FieldProps) {
  const { t } = useText();
  const income = (value ?? {}) as Working;
  const isFixed = income.kind === 'fixed';
  const edit = (patch: Working) => onValue({ ...income, ...patch });
  const choose = (kind: string) => {
    const words = textOf(income.words);
    if (kind === 'none') onValue({ kind, base: 'none', words });
    else if (kind === 'fixed') onValue({ kind, base: 'accounts', fenEach: income.fenEach, words });
    else onValue({ kind, base: isFixed || income.base === 'none' ? 'outstanding' : income.base, bp: income.bp, words });
  };
  return (
    <fieldset className={classes.rows} data-bad={error !== undefined}>
      <legend>{label}</legend>
      <div className={classes.rowFields}>
        <NativeSelect
          label={t('content.fields.kind')}
          value={textOf(income.kind)}
          onChange={(event) => choose(event.currentTarget.value)}
          data={KINDS.map((kind) => ({ value: kind, label: t(`content.income.${kind}`) }))}
        />
        {income.kind !== 'none' && (
          <NativeSelect
            label={t('content.fields.base')}
            value={textOf(income.base)}
            onChange={(event) => edit({ base: event.currentTarget.value })}
            data={INCOME_BASES.filter((base) => base !== 'none' && COUNTED.includes(base) === isFixed).map((base) => ({
              value: base,
              label: t(`products.base.${base}`),
            }))}
          />
        )}
        {isFixed && (
          <NumberField
            label={t('content.editor.eachYuan')}
            value={income.fenEach}
            onValue={(fenEach) => edit({ fenEach })}
            scale={100}
            digits={2}
          />
        )}
        {!isFixed && income.kind !== 'none' && (
          <>
            <NumberField
              label={t('content.editor.percent')}
              value={income.bp}
              onValue={(bp) => edit({ bp })}
              scale={100}
              digits={2}
              max={100}
            />
            <NumberField
              label={t('content.editor.inPercent', { what: t('content.fields.lossBp') })}
              value={income.lossBp}
              onValue={(lossBp) => edit({ lossBp })}
              scale={100}
              digits={2}
              max={100}
            />
          </>
        )}
      </div>
      <Textarea
        size="sm"
        label={t('content.fields.words')}
        value={textOf(income.words)}
        maxLength={500}
        rows={2}
        onChange={(event) => edit({ words: event.currentTarget.value })}
      />
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
