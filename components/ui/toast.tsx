import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './ui.module.css';

/** What a message says and offers. */
export interface ToastContent {
  readonly tone: 'good' | 'bad';
  readonly text: string;
  /** Offers to take the change back for ten seconds. */
  readonly onUndo?: () => void;
  /** Another thing to do about it. */
  readonly action?: { readonly label: string; readonly onAct: () => void };
}

const SECONDS = Object.freeze({ undo: 10, good: 4, bad: 12 });

interface Props extends ToastContent {
  readonly id: number;
  /** Stays the same function, or the countdown would start its second anew. */
  readonly onClose: (id: number) => void;
}

/** One message. It goes by itself, but never while the pointer or the focus rests on it. */
export function Toast({ id, tone, text, onUndo, action, onClose }: Props) {
  const { t } = useText();
  const [left, setLeft] = useState<number>(onUndo || action ? SECONDS.undo : SECONDS[tone]);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (left <= 0) onClose(id);
    else if (!isHeld) {
      const timer = setTimeout(() => setLeft(left - 1), 1000);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [left, isHeld, id, onClose]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: resting on it only stops the countdown, nothing is triggered
    <div
      className={classes.toast}
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={classes.toastIcon} aria-hidden="true">
        {tone === 'good' ? <IconCheck size={17} stroke={2.4} /> : <IconAlertTriangle size={17} />}
      </span>
      <span className={classes.toastText}>{text}</span>
      {onUndo && (
        <UnstyledButton
          className={classes.toastAction}
          data-testid={TEST_IDS.undo}
          onClick={() => {
            onClose(id);
            onUndo();
          }}
        >
          {t('common.undo')} <span aria-hidden="true">{left}</span>
        </UnstyledButton>
      )}
      {action && (
        <UnstyledButton
          className={classes.toastAction}
          data-testid={TEST_IDS.toastAction}
          onClick={() => {
            onClose(id);
            action.onAct();
          }}
        >
          {action.label}
        </UnstyledButton>
      )}
      <UnstyledButton className={classes.toastClose} aria-label={t('common.close')} onClick={() => onClose(id)}>
        <IconX size={15} aria-hidden="true" />
      </UnstyledButton>
    </div>
  );
}
