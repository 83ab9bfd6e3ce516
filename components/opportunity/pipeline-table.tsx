import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import {
  type PipelineDeal,
  type PipelineState,
  expectedFenOf,
  probabilityOf,
} from '../../lib/domain/opportunity/pipeline.ts';
import { isOpenOpportunity } from '../../lib/domain/opportunity/opportunity.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { linkTo } from '../workspace/address.ts';
import classes from './pipeline.module.css';

/** Rows shown at first; each press shows this many times as many. */
const FIRST_ROWS = 20;
const GROWTH = 4;

/** The opportunities in one state with their sums; a state without any is one quiet line. */
export function PipelineTable({ state: { state, deals, ...sums } }: { state: PipelineState }) {
  const { t, money } = useText();
  const [most, setMost] = useState(FIRST_ROWS);
  const name = t(`needs.opState.${state}`);
  // Of what is decided nothing is expected any more: it was won, or it was not.
  const isOpen = isOpenOpportunity({ state });
  if (deals.length === 0) {
    return (
      <p className={classes.empty}>
        <strong>{name}</strong> <span className={classes.quiet}>{t('pipeline.none')}</span>
      </p>
    );
  }
  return (
    <section className={classes.state} aria-label={name} data-state={state}>
      <p className={classes.stateHead}>
        <strong>{name}</strong>
        <span className={classes.quiet}>
          {[
            t('pipeline.count', { count: deals.length }),
            ...(sums.amountFen > 0
              ? [
                  t('pipeline.amount', { sum: money(sums.amountFen) }),
                  ...(isOpen ? [t('pipeline.expected', { sum: money(sums.expectedFen) })] : []),
                ]
              : []),
            ...(sums.incomeFen === 0
              ? []
              : [
                  isOpen
                    ? t('pipeline.incomeSum', { sum: money(sums.incomeFen), expected: money(sums.expectedIncomeFen) })
                    : t('pipeline.income', { sum: money(sums.incomeFen) }),
                ]),
          ].join(' · ')}
        </span>
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('pipeline.client')}</th>
            <th scope="col">{t('opportunity.product')}</th>
            <th scope="col" className={classes.wide}>
              {t('opportunity.since')}
            </th>
            <th scope="col" className={classes.number}>
              {t(isOpen ? 'pipeline.arithmetic' : 'opportunity.amount')}
            </th>
            <th scope="col" className={classes.number}>
              {t('opportunity.income')}
            </th>
          </tr>
        </thead>
        <tbody>
          {deals.slice(0, most).map((each) => (
            <PipelineRow key={each.deal.id} each={each} />
          ))}
        </tbody>
      </table>
      {deals.length > most && (
        <UnstyledButton className={classes.more} onClick={() => setMost(most * GROWTH)}>
          {t('common.more', { n: deals.length - most })}
        </UnstyledButton>
      )}
    </section>
  );
}

function PipelineRow({ each: { clientId, clientName, deal } }: { each: PipelineDeal }) {
  const { t, day, money } = useText();
  const { name, stateOn, amount = 0, isCount, incomeFenPerYear } = deal;
  const expected = expectedFenOf(deal);
  return (
    <tr data-testid={TEST_IDS.pipelineRow}>
      <th scope="row">
        <a className={classes.link} href={linkTo('client', { client: clientId, part: 'needs' })}>
          {clientName}
        </a>
      </th>
      <td>{name}</td>
      <td className={classes.wide}>{day(stateOn)}</td>
      <td className={classes.number}>
        {expected === undefined
          ? isCount
            ? t('opportunity.count', { count: amount })
            : t('pipeline.noAmount')
          : isOpenOpportunity(deal)
            ? t('pipeline.steps', { amount: money(amount), percent: probabilityOf(deal), sum: money(expected) })
            : money(amount)}
      </td>
      <td className={classes.number}>
        {incomeFenPerYear === undefined ? t('standing.noData') : money(incomeFenPerYear)}
      </td>
    </tr>
  );
}
