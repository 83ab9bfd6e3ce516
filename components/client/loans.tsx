import type { Loan } from '../../lib/domain/credit/loan.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { DueBadge } from '../ui/due-badge.tsx';
import { Section } from '../ui/section.tsx';
import classes from './client.module.css';

/** Loans with balance, rate and maturity; those with a balance first, by maturity. */
export function Loans({ loans }: { loans: readonly Loan[] }) {
  const { t, money, day, today } = useText();
  const sorted = [...loans].sort(
    (a, b) => Number(b.balanceFen > 0) - Number(a.balanceFen > 0) || a.maturesOn.localeCompare(b.maturesOn),
  );
  const total = loans.reduce((sum, loan) => sum + loan.balanceFen, 0);
  return (
    <Section title={t('client.loans')} aside={t('client.total', { amount: money(total) })}>
      <ul className={classes.rows}>
        {sorted.map((loan) => (
          <li key={loan.id} className={classes.row}>
            <span className={classes.rowName}>
              {loan.product}
              {loan.loanClass !== 'pass' && (
                <span className={classes.alertTag}>{t(`loanClass.${loan.loanClass}`)}</span>
              )}
            </span>
            <span className={classes.rowAmount} data-settled={loan.balanceFen === 0}>
              {loan.balanceFen === 0 ? t('client.settled') : money(loan.balanceFen)}
            </span>
            <span className={classes.rowNote}>
              {t('client.rate', { rate: (loan.rateBp / 100).toFixed(2) })} · {loan.number}
            </span>
            <span className={classes.rowNote}>
              {loan.maturesOn < today && loan.balanceFen > 0 ? (
                <DueBadge due={loan.maturesOn} />
              ) : (
                t('client.matures', { day: day(loan.maturesOn) })
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
