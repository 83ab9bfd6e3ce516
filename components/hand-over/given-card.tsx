import { Button } from '@mantine/core';
import { IconArrowBackUp, IconDownload, IconKey } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Given } from '../../lib/hooks/retention-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import classes from './hand-over.module.css';

interface Props {
  readonly given: Given;
  readonly to: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** The finished hand-over: the code, this once, and the ways to save again or to take it back. */
export function GivenCard({ given, to, onSave, onClose }: Props) {
  const { book } = useServices();
  const { t, day } = useText();
  const { show } = useToasts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const undo = async () => {
    const result = await book.undo(given.commitId);
    if (result.ok) {
      show({ tone: 'good', text: t('handover.undone') });
      onClose();
    } else show({ tone: 'bad', text: t(`fail.${result.reason}`) });
  };
  return (
    <section className={classes.card}>
      <h2 ref={heading} tabIndex={-1} className={classes.cardTitle}>
        {t('handover.doneTitle', { count: given.clients, to })}
      </h2>
      <p className={classes.codeLabel}>
        <IconKey size={16} aria-hidden="true" />
        {t('handover.code')}
      </p>
      <p className={classes.code} data-testid={TEST_IDS.handOverCode}>
        {given.code.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, and they never move
          <span key={index}>{group}</span>
        ))}
      </p>
      <p className={classes.codeHint}>{t('handover.codeHint')}</p>
      <p className={classes.note}>{t('handover.validUntil', { day: day(given.expiresOn) })}</p>
      <div className={classes.cardTools}>
        <Button onClick={onClose}>{t('handover.finish')}</Button>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={onSave}>
          {t('handover.downloadAgain')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
          onClick={() => void undo()}
          data-testid={TEST_IDS.handOverUndo}
        >
          {t('handover.undo')}
        </Button>
      </div>
    </section>
  );
}
