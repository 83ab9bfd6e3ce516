import type { BoardSums } from '../../lib/domain/board/columns.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './board.module.css';

/** What some clients come to: deposits, loans and yearly value, as far as known. */
export function SumsText({ sums }: { sums: BoardSums }) {
  const { t, money } = useText();
  const amounts = [
    ['deposits', sums.depositFen],
    ['loans', sums.loanFen],
    ['values', sums.valueFen],
  ] as const;
  return (
    <dl className={classes.sums}>
      {amounts.map(([name, fen]) => (
        <div key={name}>
          <dt>{t(`board.${name}`)}</dt>
          <dd data-known={fen !== undefined}>{fen === undefined ? t('board.noData') : money(fen)}</dd>
        </div>
      ))}
    </dl>
  );
}
