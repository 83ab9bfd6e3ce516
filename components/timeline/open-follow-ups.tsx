import { UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { type FollowUp, openFollowUps } from '../../lib/domain/follow-up/follow-up.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { DoneButton } from '../follow-up/done-button.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { DueBadge } from '../ui/due-badge.tsx';
import { ShortList } from '../ui/short-list.tsx';
import { FollowUpOpened } from './follow-up-opened.tsx';
import classes from './open-follow-ups.module.css';

const FIRST = 5;

/** What is still to come: above what has happened. Nothing when nothing is planned. */
export function OpenFollowUps({ dossier }: { dossier: Dossier }) {
  const { t } = useText();
  const open = openFollowUps(dossier.followUps);
  if (open.length === 0) return null;
  return (
    <section className={classes.ahead} aria-label={t('timeline.ahead')}>
      <h2>{t('timeline.ahead')}</h2>
      <ShortList
        first={FIRST}
        items={open}
        row={(item) => <Row key={item.id} clientId={dossier.client.id} item={item} />}
      />
    </section>
  );
}

function Row({ clientId, item }: { clientId: string; item: FollowUp }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const owner = item.by === 'client' ? t('log.byClient') : t('log.byUs');
  return (
    <li data-testid={TEST_IDS.timelineAhead}>
      <div className={classes.aheadRow}>
        <DoneButton clientId={clientId} item={item} />
        <p>
          {item.kind === 'promise' && <span className={classes.badge}>{t('timeline.promiseBy', { by: owner })}</span>}
          {item.text}
        </p>
        <DueBadge due={item.due} />
        <UnstyledButton
          ref={button}
          className={classes.small}
          aria-expanded={isOpen}
          aria-label={t('timeline.changeOf', { text: item.text })}
          title={t('timeline.changeOf', { text: item.text })}
          onClick={() => setOpen(!isOpen)}
        >
          <IconPencil size={15} aria-hidden="true" />
        </UnstyledButton>
      </div>
      {isOpen && <FollowUpOpened clientId={clientId} item={item} onClosed={() => button.current?.focus()} />}
    </li>
  );
}
