import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { isNamedSlot } from '../playbook/named-slot.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './script-card.module.css';
import type { SlotsInHand } from './use-slots.ts';

interface Props {
  readonly slot: string;
  readonly slots: SlotsInHand;
}

/**
 * One slot of a sentence, where it stands: what is known as text that can be changed, what is open as a field. Enter leads to the next
 * open one, then to the button that copies.
 */
export function SlotField({ slot, slots }: Props) {
  const { t } = useText();
  const { values, typed, setValue } = slots;
  const field = useRef<HTMLInputElement>(null);
  const isTaken = useRef(false);
  const name = isNamedSlot(slot) ? t(`card.slot.${slot}`) : slot;
  const isField = Object.hasOwn(typed, slot) || !values[slot]?.trim();
  useEffect(() => {
    // The button that was pressed has become the field.
    if (isField && isTaken.current) field.current?.select();
    isTaken.current = false;
  }, [isField]);
  if (!isField) {
    return (
      <button
        type="button"
        className={classes.known}
        aria-label={t('card.change', { slot: name, text: values[slot] })}
        title={name}
        onClick={() => {
          isTaken.current = true;
          setValue(slot, values[slot] ?? '');
        }}
      >
        {values[slot]}
      </button>
    );
  }
  const text = typed[slot] ?? '';
  return (
    <input
      ref={field}
      type="text"
      className={classes.field}
      aria-label={name}
      placeholder={name}
      maxLength={60}
      // For browsers that do not size a field by what stands in it.
      size={Math.max(5, [...(text || name)].length * 2)}
      value={text}
      onChange={(event) => setValue(slot, event.currentTarget.value)}
      onKeyDown={onEnter}
      data-slot={slot}
      data-open={text.trim() === ''}
      data-testid={TEST_IDS.scriptSlot}
    />
  );
}

function onEnter(event: KeyboardEvent<HTMLInputElement>): void {
  // An Enter that picks a word in an input method is the input method's (229).
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  const { currentTarget } = event;
  const line = currentTarget.closest('[data-line]');
  const next =
    line?.querySelector<HTMLElement>('[data-open="true"]') ?? line?.querySelector<HTMLElement>('[data-copy]');
  if (next !== currentTarget) next?.focus();
}
