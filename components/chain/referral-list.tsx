import { useMemo } from 'react';
import { type ReferralChance, referralChances } from '../../lib/domain/chain/rollup.ts';
import { standingTo } from '../../lib/domain/chain/tie.ts';
import { isConverted } from '../../lib/domain/stage/stage.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ShortList } from '../ui/short-list.tsx';
import { linkTo } from '../workspace/address.ts';
import classes from './chain-part.module.css';
import type { ChainView } from './use-chain.ts';

const FIRST_SHOWN = 6;

/** Firms nobody has talked to, under who could introduce one there. */
export function ReferralList({ view: { chain } }: { view: ChainView }) {
  const { t } = useText();
  const groups = useMemo(() => byIntroducer(referralChances(chain)), [chain]);
  if (groups.length === 0) return <p className={classes.quiet}>{t('chain.noChances')}</p>;
  return (
    <div data-testid={TEST_IDS.chainChances}>
      <ShortList
        items={groups}
        first={FIRST_SHOWN}
        className={classes.chances}
        row={(group) => <Row key={group.key} group={group} />}
      />
    </div>
  );
}

function Row({ group: { key, chances } }: { readonly group: Group }) {
  const { t } = useText();
  const [first] = chances;
  const client = first?.by.client;
  if (!client) return null;
  return (
    <li>
      <p>
        {t('chain.ask')}{' '}
        <a className={classes.link} href={linkTo('client', { client: key, part: 'people' })}>
          {client.name}
        </a>{' '}
        {t('chain.introduce')}
      </p>
      <p>
        {chances
          .map(({ node, tie }) =>
            t('chain.introduced', { name: node.name, as: t(`chain.standing.${standingTo(tie, key)}`) }),
          )
          .join(t('chain.comma'))}
      </p>
      <p className={classes.quiet}>
        {t('chain.introducer', {
          state: t(isConverted(client.stage) ? 'chain.byClient' : 'chain.byProspect'),
          count: client.touches.effective,
        })}
      </p>
    </li>
  );
}

interface Group {
  readonly key: string;
  readonly chances: readonly ReferralChance[];
}

/** In the order of the chances: the best introducer first. */
function byIntroducer(chances: readonly ReferralChance[]): readonly Group[] {
  const groups = new Map<string, ReferralChance[]>();
  for (const chance of chances) groups.set(chance.by.key, [...(groups.get(chance.by.key) ?? []), chance]);
  return [...groups].map(([key, own]) => ({ key, chances: own }));
}
