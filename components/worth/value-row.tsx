import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Loan } from '../../lib/domain/credit/loan.ts';
import type { Holding } from '../../lib/domain/product/holding.ts';
import type { ValueLine } from '../../lib/domain/value/value.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { BalanceLine } from './balance-line.tsx';
import classes from './value.module.css';
import { incomeFormula, lossFormula } from './value-text.ts';

interface Props {
  readonly line: ValueLine;
  readonly holding?: Holding | undefined;
  readonly loan?: Loan | undefined;
  /** The amount that fills the scale all lines share. */
  readonly most: number;
  readonly onEdit: () => void;
}

/** One holding or loan: what it brings and may cost in a year, how that was reckoned, and both on the common scale. */
export function ValueRow({ line, holding, loan, most, onEdit }: Props) {
  const text = useText();
  const { t, money } = text;
  const name = holding?.name ?? loan?.product ?? '';
  const isKnown = line.formula !== 'noData' && line.formula !== 'inLoans';
  const loss = lossFormula(line, { loan }, text);
  const share = (fen: number) => ({ width: `${most === 0 ? 0 : Math.round((Math.abs(fen) / most) * 100)}%` });
  return (
    <li className={classes.row} data-formula={line.formula}>
      <div>
        <p className={classes.name}>
          {name}
          <span className={classes.family}>{loan ? loan.number : t(`family.${line.family}`)}</span>
        </p>
        <p className={classes.formula}>{incomeFormula(line, { holding, loan }, text)}</p>
        {loss !== undefined && <p className={classes.formula}>{loss}</p>}
        {holding && <BalanceLine balances={holding.balances} />}
      </div>
      <div className={classes.scale}>
        {isKnown ? (
          <>
            <Bar tone="income" style={share(line.incomeFen)}>
              {t('worth.income', { amount: money(line.incomeFen) })}
            </Bar>
            {line.lossFen > 0 && (
              <Bar tone="loss" style={share(line.lossFen)}>
                {t('worth.loss', { amount: money(line.lossFen) })}
              </Bar>
            )}
          </>
        ) : (
          <span className={classes.noData}>{t(line.formula === 'inLoans' ? 'worth.inLoans' : 'standing.noData')}</span>
        )}
      </div>
      <IconButton size={28} label={t('worth.editOf', { name })} onClick={onEdit}>
        <IconPencil size={15} aria-hidden="true" />
      </IconButton>
    </li>
  );
}

function Bar({ tone, style, children }: { tone: 'income' | 'loss'; style: { width: string }; children: ReactNode }) {
  return (
    <div className={classes.bar} data-tone={tone}>
      <span>{children}</span>
      <div className={classes.track} aria-hidden="true">
        <div style={style} />
      </div>
    </div>
  );
}
