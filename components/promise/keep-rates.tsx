import { Button, Progress } from '@mantine/core';
import type { KeepRate } from '../../lib/domain/promise/kept.ts';
import { keepRateOf } from '../../lib/domain/promise/kept.ts';
import { type OpenPromise, PROMISERS } from '../../lib/domain/promise/open-promises.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './promise.module.css';
import type { ClosedPromises } from './use-closed-promises.ts';

interface Props {
  readonly open: readonly OpenPromise[];
  readonly reading: ClosedPromises;
}

/** How both sides have kept what they promised in the last twelve months. */
export function KeepRates({ open, reading }: Props) {
  const { t, today } = useText();
  const { closed } = reading;
  return (
    <section className={classes.rates} aria-label={t('promises.rate')} data-testid={TEST_IDS.promiseRate}>
      <h2 className={classes.ratesTitle}>{t('promises.rate')}</h2>
      {closed && (
        <dl className={classes.figures}>
          {PROMISERS.map((side) => (
            <div key={side}>
              <dt>{t(`promises.by.${side}`)}</dt>
              <dd>
                <Rate rate={keepRateOf(closed, open, side, today)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Reading reading={reading} />
      {closed && <p className={classes.hint}>{t('promises.rateHint')}</p>}
    </section>
  );
}

function Rate({ rate: { inTime, late, broken, overdue, total } }: { rate: KeepRate }) {
  const { t } = useText();
  if (total === 0) return <span className={classes.none}>{t('promises.rateNone')}</span>;
  const rest = [
    ...(late > 0 ? [t('promises.rateLate', { count: late })] : []),
    ...(broken > 0 ? [t('promises.rateBroken', { count: broken })] : []),
    ...(overdue > 0 ? [t('promises.rateOverdue', { count: overdue })] : []),
  ];
  return (
    <>
      <strong>{t('promises.kept', { n: inTime, total })}</strong>
      <span className={classes.bar} aria-hidden="true">
        <span style={{ width: `${(inTime / total) * 100}%` }} />
      </span>
      <span className={classes.rest}>{rest.length > 0 ? rest.join(' · ') : t('promises.rateAll')}</span>
    </>
  );
}

const PROBLEMS = Object.freeze({
  cancelled: 'promises.stopped',
  storage: 'promises.failed',
  locked: 'promises.locked',
} as const);

/** A large book is read when somebody wants to know. */
function Reading({ reading: { closed, isLive, share, problem, read, stop } }: { reading: ClosedPromises }) {
  const { t } = useText();
  if (share !== undefined) {
    return (
      <div className={classes.reading} role="status">
        <span>{t('promises.reading')}</span>
        <Progress value={share * 100} className={classes.progress} aria-label={t('promises.reading')} />
        <Button size="compact-xs" variant="default" onClick={stop}>
          {t('promises.stop')}
        </Button>
      </div>
    );
  }
  if (isLive && problem === undefined) return closed ? null : <p className={classes.hint}>{t('common.loading')}</p>;
  return (
    <div className={classes.reading}>
      <span {...(problem ? { role: 'alert' } : {})}>
        {t(problem ? PROBLEMS[problem] : closed ? 'promises.asOf' : 'promises.readHint')}
      </span>
      <Button size="compact-xs" variant="default" onClick={read} data-testid={TEST_IDS.promiseRead}>
        {t(closed || problem ? 'promises.again' : 'promises.read')}
      </Button>
    </div>
  );
}
