import { SegmentedControl } from '@mantine/core';
import { useText } from '../../lib/hooks/use-text.ts';
import type { ShownUnit } from './shown-unit.ts';

const UNITS = ['wan', 'yuan'] as const;

/** The unit in which figures are shown and typed. */
export function UnitSwitch({ unit, onUnit }: { readonly unit: ShownUnit; readonly onUnit: (unit: ShownUnit) => void }) {
  const { t } = useText();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('finance.unitName')}
      value={unit}
      data={UNITS.map((each) => ({ value: each, label: t(`import.unit.${each}`) }))}
      onChange={(next) => onUnit(next as ShownUnit)}
    />
  );
}
