import { type ReactNode, useMemo } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import { referralsOf } from '../../lib/domain/client/referral.ts';
import { broughtCount } from '../../lib/domain/people/referral-check.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ShortList } from '../ui/short-list.tsx';
import classes from './referrals.module.css';

const FIRST_SHOWN = 5;

interface Props {
  readonly client: Client;
  /** How another client is named, so that it can be opened from here. */
  readonly link: (client: { readonly id: string; readonly name: string }) => ReactNode;
}

/** Who brought this client and whom it has brought, with how many those brought in their turn. */
export function ReferralLines({ client, link }: Props) {
  const { t, day } = useText();
  const summaries = useSummaries();
  const { from, brought, count } = useMemo(() => {
    const book = summaries ?? [];
    return { ...referralsOf(client.id, book), count: broughtCount(client.id, book) };
  }, [client.id, summaries]);
  const { referredBy } = client;
  const further = count.all - count.direct;
  return (
    <>
      {referredBy && (
        <p className={classes.line}>
          <span className={classes.label}>{t('people.from')}</span>
          <span>
            {from ? link(from) : referredBy.name}
            {referredBy.on !== undefined && <span className={classes.on}>{day(referredBy.on)}</span>}
          </span>
        </p>
      )}
      {brought.length > 0 && (
        <div className={classes.line}>
          <span className={classes.label}>{t('people.brought')}</span>
          <div>
            <p className={classes.count}>
              {[
                t('referral.count', { count: count.direct }),
                ...(further > 0 ? [t('referral.further', { count: further })] : []),
              ].join(t('people.comma'))}
            </p>
            <ShortList items={brought} first={FIRST_SHOWN} row={(each) => <li key={each.id}>{link(each)}</li>} />
          </div>
        </div>
      )}
    </>
  );
}
