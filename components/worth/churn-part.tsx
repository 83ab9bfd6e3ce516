import { churnOf } from '../../lib/domain/churn/churn.ts';
import { churnLines } from '../../lib/domain/churn/lines.ts';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './churn.module.css';
import { churnReason, churnText } from './worth-words.ts';

/** The churn score with every part of it: the fact, the points, and the weight they are out of. */
export function ChurnPart({ summary }: { summary: ClientSummary }) {
  const { t, today, day } = useText();
  const churn = churnOf(summary, today);
  if (!churn) return <p className={classes.none}>{t('worth.noChurn')}</p>;
  return (
    <div className={classes.churn} data-level={churn.level}>
      <p className={classes.score}>
        <strong>{churnText(churn, t)}</strong>
        <span>
          {churn.score === undefined ? t('worth.churnNoData') : t('worth.churnScore', { score: churn.score })}
        </span>
      </p>
      <table className={classes.parts}>
        <thead>
          <tr>
            <th scope="col">{t('worth.churnPart')}</th>
            <th scope="col">{t('worth.churnFact')}</th>
            <th scope="col">{t('worth.churnPoints')}</th>
          </tr>
        </thead>
        <tbody>
          {churnLines(summary, today).map((line) => {
            const name = t(`standing.churn.name.${line.id}`);
            const reason = churnReason(line, t);
            const seen = t(line.state === 'none' ? 'worth.notSeen' : 'worth.seen');
            const fact = line.fallPercent === 0 ? t('worth.noFall') : reason === name ? seen : reason;
            return (
              <tr key={line.id} data-state={line.state}>
                <th scope="row">{name}</th>
                <td>
                  {line.state === 'noData' ? t(`worth.churnMissing.${line.id as 'contactGap'}`) : fact}
                  {line.on !== undefined && ` · ${day(line.on)}`}
                </td>
                <td className={classes.points}>
                  {line.state === 'noData'
                    ? t('standing.noData')
                    : t('standing.churn.points', { points: line.points, weight: line.weight })}
                  <span className={classes.track} aria-hidden="true">
                    <span style={{ width: `${(line.points / line.weight) * 100}%` }} />
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
