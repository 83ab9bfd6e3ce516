import { TextInput } from '@mantine/core';
import type { SlotValues } from '../../lib/domain/script/script.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import { TEST_IDS } from '../test-ids.ts';
import classes from './details.module.css';
import { isNamedSlot } from './named-slot.ts';

interface Props {
  readonly slots: readonly string[];
  readonly values: SlotValues;
  readonly given: SlotValues;
  readonly onValue: (slot: string, value: string) => void;
  readonly clientId: string | undefined;
  readonly onClient: (clientId: string | undefined) => void;
}

/** Whom it is said to, and what else the sentences leave open. */
export function SlotForm({ slots, values, given, onValue, clientId, onClient }: Props) {
  const { t } = useText();
  return (
    <fieldset className={classes.slots}>
      <legend>{t('scripts.fill')}</legend>
      <ClientPicker
        clientId={clientId}
        onClient={onClient}
        label={t('scripts.forClient')}
        placeholder={t('clientPage.placeholder')}
        testId={TEST_IDS.scriptClient}
      />
      {slots
        // The client is chosen above, so that its name is never mistyped.
        .filter((slot) => slot !== 'client')
        .map((slot) => (
          <TextInput
            key={slot}
            label={isNamedSlot(slot) ? t(`scripts.slot.${slot}`) : slot}
            value={values[slot] ?? ''}
            placeholder={given[slot] ?? ''}
            onChange={(event) => onValue(slot, event.currentTarget.value)}
            data-testid={TEST_IDS.scriptSlot}
            data-slot={slot}
          />
        ))}
    </fieldset>
  );
}
