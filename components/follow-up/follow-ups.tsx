import { UnstyledButton } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import { type FollowUp, openFollowUps } from '../../lib/domain/follow-up/follow-up.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useNavigation } from '../app/navigation.ts';
import { Section } from '../ui/section.tsx';
import classes from './follow-up.module.css';
import { FollowUpRow } from './follow-up-row.tsx';

const FIRST_SHOWN = 3;

/** The client's open next steps and promises, earliest first. */
export function FollowUps({ clientId, followUps }: { clientId: string; followUps: readonly FollowUp[] }) {
  const { t } = useText();
  const { focusLog } = useNavigation();
  const [isAll, setAll] = useState(false);
  const open = openFollowUps(followUps);
  const hidden = open.length - FIRST_SHOWN;
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
      <ul>
        {(isAll ? open : open.slice(0, FIRST_SHOWN)).map((item) => (
          <FollowUpRow key={item.id} clientId={clientId} item={item} />
        ))}
      </ul>
      {hidden > 0 && (
        <UnstyledButton className={classes.more} aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? t('common.less') : t('common.more', { n: hidden })}
        </UnstyledButton>
      )}
    </Section>
  );
}
