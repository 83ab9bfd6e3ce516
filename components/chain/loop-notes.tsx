import { IconRepeat } from '@tabler/icons-react';
import type { Chain } from '../../lib/domain/chain/chain.ts';
import { firstRecord, type Loop } from '../../lib/domain/chain/loop.ts';
import { sumOf } from '../../lib/domain/chain/rollup.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './chain-part.module.css';
import { knownText, nameAt, shortAt } from './chain-words.ts';
import type { ChainView } from './use-chain.ts';

/** Circles among the firms: who, how much they owe together, since when it is known and where it is written down. */
export function LoopNotes({ view: { chain, loops } }: { view: ChainView }) {
  if (loops.length === 0) return null;
  return (
    <ul className={classes.loops} data-testid={TEST_IDS.chainLoops}>
      {loops.map((loop) => (
        <li key={`${loop.kind} ${loop.keys.join(' ')}`}>
          <IconRepeat size={16} aria-hidden="true" />
          <LoopNote chain={chain} loop={loop} />
        </li>
      ))}
    </ul>
  );
}

function LoopNote({ chain, loop: { kind, keys, members, ties, since } }: { chain: Chain; loop: Loop }) {
  const { t, day, money } = useText();
  const [first = ''] = keys;
  const loans = sumOf(members.map((key) => chain.nodes.find((node) => node.key === key)?.client?.loanFen));
  const partly = knownText(loans, members.length, t);
  const holders = [...new Set(ties.map((tie) => firstRecord(tie).clientId))];
  return (
    <div>
      <p>
        <strong>{t(`chain.loop.${kind}`)}</strong>
        {[...keys, first].map((key) => shortAt(chain, key)).join(' → ')}
      </p>
      <p className={classes.quiet}>
        {[
          ...(members.length > keys.length ? [t('chain.loopMembers', { count: members.length })] : []),
          t('chain.loopLoans', { sum: loans.fen === undefined ? t('chain.noData') : money(loans.fen) }),
          ...(partly === undefined ? [] : [partly]),
          t('chain.loopSource', {
            names: holders.map((key) => nameAt(chain, key)).join(t('chain.comma')),
            day: day(since),
          }),
        ].join(' · ')}
      </p>
      <p className={classes.quiet}>{t(`chain.loopWhy.${kind}`)}</p>
    </div>
  );
}
