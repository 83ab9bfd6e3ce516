import { Button, Progress, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconTrashX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './retention.module.css';

interface Props {
  /** What has to be typed: the number of what goes. */
  readonly count: number;
  readonly what: 'confirmClients' | 'confirmRecords';
  /** How far a running erasure is, 0…1. */
  readonly share: number | undefined;
  readonly onErase: () => void;
  /** A further sentence on what is not reached. */
  readonly note?: string;
}

const REACH = Object.freeze(['book', 'log', 'copies', 'outside'] as const);

/** The last step before something is erased for good: what will happen, and the number typed by hand. */
export function EraseForm({ count, what, share, onErase, note }: Props) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const isRight = typed.trim() === String(count);
  const isBusy = share !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isRight && !isBusy) onErase();
  };
  return (
    <form className={classes.erase} onSubmit={submit}>
      <p className={classes.warning}>
        <IconAlertTriangle size={18} aria-hidden="true" />
        <strong>{t('retention.purgeHint')}</strong>
      </p>
      <ul className={classes.reach}>
        {REACH.map((name) => (
          <li key={name}>{t(`retention.reach.${name}`)}</li>
        ))}
        {note && <li>{note}</li>}
      </ul>
      {isBusy ? (
        <div className={classes.progress} role="status">
          <span>{t('retention.purging')}</span>
          <Progress value={share * 100} className={classes.bar} aria-label={t('retention.purging')} />
          <span>{t('retention.keepOpen')}</span>
        </div>
      ) : (
        <div className={classes.confirm}>
          <TextInput
            label={t('retention.confirm', { n: count })}
            description={t('retention.confirmHint', { n: count, what: t(`retention.${what}`) })}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            data-testid={TEST_IDS.confirmCount}
          />
          <Button
            type="submit"
            className={classes.danger}
            disabled={!isRight}
            leftSection={<IconTrashX size={17} aria-hidden="true" />}
            data-testid={TEST_IDS.eraseGo}
          >
            {t('retention.purge')}
          </Button>
        </div>
      )}
    </form>
  );
}
