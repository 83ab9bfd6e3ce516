import { Button } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import type { Client } from '../../lib/domain/client/client.ts';
import { newestFirst } from '../../lib/domain/finance/periods.ts';
import type { WarningId } from '../../lib/domain/finance/warning.ts';
import type { ClientRisk } from '../../lib/domain/risk/of-client.ts';
import { SIGNAL_WEIGHTS } from '../../lib/domain/risk/observed.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { linkTo } from '../workspace/address.ts';
import { LevelMark } from './level-mark.tsx';
import classes from './signals.module.css';
import { useRiskWords } from './use-risk-words.ts';

interface Props {
  readonly client: Client;
  readonly risk: ClientRisk;
  readonly onFollow: (id: WarningId) => void;
}

/** What the figures warn of and nobody follows yet, with the figures and their periods. Without figures that is said, never "fine". */
export function Warnings({ client, risk: { warnings, untaken }, onFollow }: Props) {
  const { t } = useText();
  const words = useRiskWords();
  const [newest] = newestFirst(client.statements ?? []);
  if (!newest) {
    return (
      <p className={classes.none}>
        {t('research.noStatements')}{' '}
        <a className={classes.link} href={linkTo('client', { client: client.id, part: 'finance' })}>
          {t('research.toFinance')}
        </a>
      </p>
    );
  }
  if (warnings.length === 0) {
    return <p className={classes.none}>{t('research.noWarnings', { period: words.period(newest.end) })}</p>;
  }
  if (untaken.length === 0) {
    return <p className={classes.none}>{t('research.allTaken', { period: words.period(newest.end) })}</p>;
  }
  return (
    <ul className={classes.cards}>
      {untaken.map(({ id, on, facts }) => {
        const name = t(`risk.signal.${id}`);
        return (
          <li key={id} className={classes.warning} data-kind={id} data-testid={TEST_IDS.riskWarning}>
            <IconChartBar size={17} aria-hidden="true" />
            <div className={classes.body}>
              <p className={classes.head}>
                <strong>{name}</strong>
                <LevelMark level={SIGNAL_WEIGHTS[id].level} />
              </p>
              <p className={classes.quiet}>
                {t('research.byFigures')} · {words.period(on)}
              </p>
              {facts.length > 0 && (
                <ul className={classes.figures}>
                  {words.figures(facts).map((figure) => (
                    <li key={figure}>{figure}</li>
                  ))}
                </ul>
              )}
            </div>
            <Button
              size="compact-sm"
              aria-label={t('research.followOf', { name })}
              onClick={() => onFollow(id)}
              data-testid={TEST_IDS.riskFollow}
            >
              {t('research.follow')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
