import { useMemo } from 'react';
import { rollupsOf } from '../../lib/domain/chain/rollup.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './chain-part.module.css';
import { knownText, shortAt } from './chain-words.ts';
import type { ChainView } from './use-chain.ts';

/** What the firms that belong together come to: a row each for the group, the guarantees and the trade. */
export function RollupTable({ view: { chain, dossiers } }: { view: ChainView }) {
  const { t, money } = useText();
  const rollups = useMemo(() => rollupsOf(chain, dossiers), [chain, dossiers]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={classes.tableScroll} tabIndex={0} aria-label={t('chain.rollupTable')}>
        <table className={classes.table} data-testid={TEST_IDS.chainRollup}>
          <thead>
            <tr>
              {(['scope', 'firms', 'stages', 'deposits', 'loans', 'limits'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`chain.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rollups.map(({ scope, members, inBook, untouched, stages, deposits, loans, limits }) => (
              <tr key={scope} data-scope={scope}>
                <th scope="row">{t(`chain.scope.${scope}`)}</th>
                <td className={classes.sum}>
                  {t('chain.firms', { count: members.length, inBook })}
                  {untouched > 0 && <small>{t('chain.firmsUntouched', { count: untouched })}</small>}
                </td>
                <td>
                  {stages
                    .map(({ stage, count }) => t('chain.stageCount', { stage: t(`stage.${stage}`), count }))
                    .join(t('chain.comma'))}
                </td>
                {[deposits, loans, limits].map((sum, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never move
                  <td key={at} className={classes.sum}>
                    {sum.fen === undefined ? t('chain.noData') : money(sum.fen)}
                    <small>{knownText(sum, members.length, t)}</small>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul className={classes.lines}>
        {rollups.flatMap(({ scope, largest, guarantees }) => [
          ...(largest
            ? [
                <li key={`${scope} largest`}>
                  {t('chain.largest', {
                    scope: t(`chain.scope.${scope}`),
                    name: shortAt(chain, largest.node.key),
                    percent: Math.round(largest.share * 100),
                  })}
                </li>,
              ]
            : []),
          ...(scope === 'group'
            ? [
                <li key="guarantees">
                  {guarantees.length === 0
                    ? t('chain.noGuarantees')
                    : t('chain.guarantees', {
                        count: guarantees.length,
                        pairs: guarantees
                          .map(({ from, to }) => `${shortAt(chain, from)} → ${shortAt(chain, to)}`)
                          .join(t('chain.comma')),
                      })}
                </li>,
              ]
            : []),
        ])}
      </ul>
    </>
  );
}
