import { NativeSelect, TextInput } from '@mantine/core';
import { FACT_UNITS, type FactKey, RISK_RATINGS } from '../../lib/domain/client/fact.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { factTestId } from '../test-ids.ts';

interface Props {
  readonly factKey: FactKey;
  readonly value: string;
  readonly isBad: boolean;
  readonly onValue: (value: string) => void;
}

/** The field of one fact, by its unit: money in 万元, shares in percent, flags as yes, no or not known. */
export function FactField({ factKey, value, isBad, onValue }: Props) {
  const { t } = useText();
  const unit = FACT_UNITS[factKey];
  const name = t(`needs.fact.${factKey}`);
  if (unit === 'flag' || unit === 'rating') {
    const data =
      unit === 'flag'
        ? (['yes', 'no'] as const).map((each) => ({ value: each, label: t(`needs.${each}`) }))
        : RISK_RATINGS.map((each) => ({ value: each, label: each }));
    return (
      <NativeSelect
        label={name}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        data={[{ value: '', label: t('needs.unknown') }, ...data]}
        data-testid={factTestId(factKey)}
      />
    );
  }
  const label =
    unit === 'money' ? t('needs.inWan', { name }) : unit === 'share' ? t('needs.inPercent', { name }) : name;
  return (
    <TextInput
      label={label}
      value={value}
      inputMode={unit === 'money' || unit === 'share' ? 'decimal' : 'numeric'}
      maxLength={30}
      autoComplete="off"
      error={isBad && t('needs.badFact')}
      onChange={(event) => onValue(event.currentTarget.value)}
      data-testid={factTestId(factKey)}
    />
  );
}
