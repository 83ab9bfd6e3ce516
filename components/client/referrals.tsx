import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import { referralsOf } from '../../lib/domain/client/referral.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useNavigation } from '../app/navigation.ts';
import { Section } from '../ui/section.tsx';
import { ShortList } from '../ui/short-list.tsx';
import classes from './referrals.module.css';

const FIRST_SHOWN = 5;

/** Who brought this client and whom it has brought; nothing when neither is known. */
export function Referrals({ client }: { client: Client }) {
  const { t } = useText();
  const summaries = useSummaries();
  const { from, brought } = useMemo(() => referralsOf(client.id, summaries ?? []), [client.id, summaries]);
  const { referredBy } = client;
  if (!referredBy && brought.length === 0) return null;
  return (
    <Section title={t('people.referrals')}>
      {referredBy && (
        <p className={classes.line}>
          <span className={classes.label}>{t('people.from')}</span>
          {from ? <ClientButton id={from.id} name={from.name} /> : <span>{referredBy.name}</span>}
        </p>
      )}
      {brought.length > 0 && (
        <div className={classes.line}>
          <span className={classes.label}>{t('people.brought')}</span>
          <div>
            <ShortList
              items={brought}
              first={FIRST_SHOWN}
              row={({ id, name }) => (
                <li key={id}>
                  <ClientButton id={id} name={name} />
                </li>
              )}
            />
          </div>
        </div>
      )}
    </Section>
  );
}

function ClientButton({ id, name }: { id: string; name: string }) {
  const { t } = useText();
  const { dispatch } = useNavigation();
  return (
    <UnstyledButton
      className={classes.client}
      aria-label={t('people.openClient', { name })}
      onClick={() => dispatch({ type: 'open', clientId: id })}
    >
      {name}
    </UnstyledButton>
  );
}
