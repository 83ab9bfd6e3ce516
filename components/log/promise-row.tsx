import { IconX } from '@tabler/icons-react';
import type { PromiseEdit } from '../../lib/hooks/service-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { DayField } from './day-field.tsx';
import { DayOff } from './day-off.tsx';
import type { ShownPromise } from './log-view.ts';
import classes from './log-chips.module.css';
import { REMOVABLE, removal } from './removable.ts';

interface Props {
  readonly promise: ShownPromise;
  readonly isDayOff: boolean;
  readonly onEdit: (change: Omit<PromiseEdit, 'text'>) => void;
}

/** A promise read from the line: whose it is, what, and by which day. */
export function PromiseRow({ promise, isDayOff, onEdit }: Props) {
  const { t, today } = useText();
  const text = promise.text || t('log.promiseDefault');
  const by = t(promise.by === 'us' ? 'log.byUs' : 'log.byClient');
  const { onClick, onKeyDown } = removal(() => onEdit({ isRefused: true }));
  return (
    <div className={classes.promise}>
      <button
        type="button"
        className={classes.by}
        data-by={promise.by}
        title={t('log.bySwitch')}
        aria-label={t('log.byAria', { by, text })}
        onClick={() => onEdit({ by: promise.by === 'us' ? 'client' : 'us' })}
      >
        {by}
      </button>
      <span className={classes.promiseText} title={text}>
        {text}
      </span>
      <DayOff isShown={isDayOff} />
      {promise.time !== undefined && <span className={classes.time}>{promise.time}</span>}
      <DayField
        className={classes.date}
        label={t('log.promiseDue', { text })}
        min={today}
        value={promise.due ?? ''}
        onPick={(due) => onEdit({ due })}
      />
      <button
        type="button"
        className={classes.take}
        aria-label={t('log.remove', { what: text })}
        {...REMOVABLE}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <IconX size={13} aria-hidden="true" />
      </button>
    </div>
  );
}
