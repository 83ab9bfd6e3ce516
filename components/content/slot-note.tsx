import { IconAlertTriangle } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { isNamedSlot } from '../playbook/named-slot.ts';
import classes from './editor.module.css';
import { unknownSlots } from './problems.ts';

/** The slots of what is being written: those that are filled from the client, and those nobody knows. */
export function SlotNote({ text }: { text: string }) {
  const { t } = useText();
  const unknown = unknownSlots(text);
  const known = [...new Set([...text.matchAll(/\{([a-z]+)\}/g)].map(([, slot = '']) => slot))].filter(isNamedSlot);
  const join = (names: readonly string[]) => names.join(t('content.editor.unknownSlotComma'));
  return (
    <>
      {known.length > 0 && (
        <p className={classes.slots}>
          {t('content.editor.slots', { slots: join(known.map((slot) => t(`card.slot.${slot}`))) })}
        </p>
      )}
      {unknown.length > 0 && (
        <p className={classes.unknown}>
          <IconAlertTriangle size={14} aria-hidden="true" />
          {t('content.editor.unknownSlot', { slots: join(unknown) })}
        </p>
      )}
    </>
  );
}
