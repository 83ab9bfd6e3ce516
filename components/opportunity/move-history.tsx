import { IconChevronDown } from '@tabler/icons-react';
import type { Opportunity } from '../../lib/domain/opportunity/opportunity.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './opportunity.module.css';

interface Props {
  readonly opportunity: Opportunity;
  readonly ruleTitle: string | undefined;
}

/** Where an opportunity came from and every state it was in, oldest first; folded. */
export function MoveHistory({ opportunity: { moves = [], createdOn, ruleId, packVersion = '' }, ruleTitle }: Props) {
  const { t, day } = useText();
  const origin =
    ruleId === undefined
      ? t('opportunity.byHand')
      : t('opportunity.byRule', { rule: ruleTitle ?? ruleId, version: packVersion });
  return (
    <details className={classes.history}>
      <summary>
        {t('opportunity.history', { count: moves.length })}
        <IconChevronDown size={14} aria-hidden="true" />
      </summary>
      <ol>
        <li>{[t('opportunity.created', { day: day(createdOn) }), origin].join(' · ')}</li>
        {moves.map(({ from, to, on, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: moves are only ever added at the end, and carry no id
          <li key={index}>
            {[
              day(on),
              t('opportunity.move', { from: t(`needs.opState.${from}`), to: t(`needs.opState.${to}`) }),
              ...(reason === undefined ? [] : [reason]),
            ].join(' · ')}
          </li>
        ))}
      </ol>
    </details>
  );
}
