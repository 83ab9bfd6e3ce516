import { IconChevronDown } from '@tabler/icons-react';
import type { Client } from '../../lib/domain/client/client.ts';
import { stageHistory } from '../../lib/domain/stage/history.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './stage.module.css';
import { criteriaText, staysOf } from './stage-words.ts';

/** The stages the client has been in, with the days spent in each and why it was left; folded. */
export function StageHistory({ client }: { client: Client }) {
  const { t, today } = useText();
  const moves = client.stageMoves ?? [];
  return (
    <details className={classes.history} data-testid={TEST_IDS.stageHistory}>
      <summary>
        {t('stage.history')}
        {moves.length > 0 && <span className={classes.count}>{moves.length}</span>}
        <IconChevronDown size={14} aria-hidden="true" />
      </summary>
      {moves.length === 0 ? (
        <p className={classes.hint}>{t('stage.historyNone')}</p>
      ) : (
        <ol className={classes.stays}>
          {staysOf(stageHistory(client, today), moves).map((stay) => (
            <li key={`${stay.stage} ${stay.from} ${stay.until ?? ''}`}>
              <p className={classes.stay}>
                <strong>{t(`stage.${stay.stage}`)}</strong>
                <span>{t('stage.dwell', { count: stay.days })}</span>
                <span className={classes.stayDays}>
                  {stay.until === undefined
                    ? t('stage.sinceDay', { from: stay.from })
                    : t('stage.fromTo', { from: stay.from, until: stay.until })}
                </span>
              </p>
              {stay.reason !== undefined && (
                <p className={classes.hint}>{t('stage.outsideReason', { reason: stay.reason })}</p>
              )}
              {stay.open.length > 0 && (
                <p className={classes.hint}>{t('stage.openWere', { names: criteriaText(stay.open, t) })}</p>
              )}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
