import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconPencil } from '@tabler/icons-react';
import { memo, useId, useState } from 'react';
import type { DayEntry } from '../../lib/domain/today/day-plan.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { GradeBadge } from '../ui/grade-badge.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { EntryActions } from './entry-actions.ts';
import { EntryReason } from './entry-reason.tsx';
import { EntryWhy } from './entry-why.tsx';
import { RestClientMenu } from './rest-menu.tsx';
import classes from './today.module.css';

interface Props {
  readonly entry: DayEntry;
  readonly actions: EntryActions;
}

/** One client of the day: all reasons in words, what can be done about them, and on demand what they weigh. */
export const EntryRow = memo(function EntryRow({ entry, actions }: Props) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const whyId = useId();
  const { client, reasons } = entry;
  const name = client.shortName ?? client.name;
  return (
    <li className={classes.entry} data-testid={TEST_IDS.todayEntry}>
      <div className={classes.entryHead}>
        <UnstyledButton className={classes.entryName} title={client.name} onClick={() => actions.open(client.id)}>
          <GradeBadge grade={client.grade} />
          <span className={classes.name}>{name}</span>
        </UnstyledButton>
        <UnstyledButton
          className={classes.whyButton}
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': whyId } : {})}
          aria-label={t('today.whyOf', { name })}
          title={t('today.why')}
          data-testid={TEST_IDS.todayWhyOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('today.whyShort')}
          <IconChevronDown size={13} aria-hidden="true" />
        </UnstyledButton>
        <RestClientMenu clientId={client.id} name={name} />
        <IconButton label={t('today.logFor', { name })} size={28} onClick={() => actions.log(client.id)}>
          <IconPencil size={16} aria-hidden="true" />
        </IconButton>
      </div>
      <ul>
        {reasons.map((reason) => (
          <EntryReason
            key={`${reason.id} ${reason.followUp?.id ?? reason.person ?? ''}`}
            client={client}
            reason={reason}
            actions={actions}
          />
        ))}
      </ul>
      {isOpen && <EntryWhy id={whyId} entry={entry} />}
    </li>
  );
});
