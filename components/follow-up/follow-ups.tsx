import { UnstyledButton } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { type FollowUp, openFollowUps, promisesFirst } from '../../lib/domain/follow-up/follow-up.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useNavigation } from '../app/navigation.ts';
import { Section } from '../ui/section.tsx';
import { ShortList } from '../ui/short-list.tsx';
import classes from './follow-up.module.css';
import { FollowUpRow } from './follow-up-row.tsx';

const FIRST_SHOWN = 3;

/** The client's open promises, of either side, then the next steps; of each the earliest first. */
export function FollowUps({ clientId, followUps }: { clientId: string; followUps: readonly FollowUp[] }) {
  const { t } = useText();
  const { focusLog } = useNavigation();
  const open = promisesFirst(openFollowUps(followUps));
  return (
    <Section title={t('followUp.title')}>
      {open.length === 0 && (
        <div className={classes.none}>
          <IconFlag size={17} aria-hidden="true" />
          <div>
            <p className={classes.noneTitle}>{t('followUp.none')}</p>
            <p className={classes.noneHint}>{t('followUp.noneHint')}</p>
          </div>
          <UnstyledButton className={classes.plan} onClick={focusLog}>
            {t('followUp.plan')}
          </UnstyledButton>
        </div>
      )}
      <ShortList
        items={open}
        first={FIRST_SHOWN}
        row={(item) => <FollowUpRow key={item.id} clientId={clientId} item={item} />}
      />
    </Section>
  );
}
