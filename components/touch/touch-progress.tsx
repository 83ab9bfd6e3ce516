import { ActionIcon, Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { isConverted, isProspect, type Stage } from '../../lib/domain/stage/stage.ts';
import { TOUCH_TARGET, type TouchCount } from '../../lib/domain/touch/count.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './touch.module.css';

/** How many effective touches there were against the 5–7 that win a client, and how they are counted. */
export function TouchProgress({ count, stage }: { count: TouchCount; stage: Stage }) {
  const { t } = useText();
  const { effective } = count;
  const isBeingWon = isProspect(stage);
  return (
    <div className={classes.progress} data-testid={TEST_IDS.touchProgress} data-effective={effective}>
      <span className={classes.label}>{t('touch.title')}</span>
      {isBeingWon ? (
        <>
          <Dots effective={effective} label={t('touch.aria', { n: effective })} />
          <strong className={classes.figure} aria-hidden="true">
            {t('touch.of', { n: effective })}
          </strong>
        </>
      ) : (
        <span className={classes.won}>
          {isConverted(stage) && `${t('touch.converted')} · `}
          {t('touch.convertedCount', { count: effective })}
        </span>
      )}
      <Popover width={272} position="bottom-end" shadow="md" withArrow returnFocus trapFocus>
        <Popover.Target>
          <ActionIcon size={24} aria-label={t('touch.why')}>
            <IconInfoCircle size={15} aria-hidden="true" />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('touch.why')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the focus must land on the explanation so that it is read */}
          <div className={classes.rule} tabIndex={0}>
            <strong>{t('touch.why')}</strong>
            <p>{isConverted(stage) ? t('touch.ruleConverted') : t('touch.rule1')}</p>
            <p>{t('touch.rule2')}</p>
            <p>{t('touch.rule3')}</p>
            <p className={classes.ruleFigure}>{t('touch.summary', { total: count.total, effective })}</p>
          </div>
        </Popover.Dropdown>
      </Popover>
      {isBeingWon && <span className={classes.progressNote}>{progressNote()}</span>}
    </div>
  );

  function progressNote(): string {
    if (effective < TOUCH_TARGET.low) return t('touch.toGo', { count: TOUCH_TARGET.low - effective });
    return effective <= TOUCH_TARGET.high ? t('touch.inZone') : t('touch.past');
  }
}

function Dots({ effective, label }: { effective: number; label: string }) {
  return (
    <span className={classes.dots} role="img" aria-label={label}>
      {Array.from({ length: TOUCH_TARGET.high }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the dots are their positions
          key={index}
          className={classes.dot}
          data-on={index < effective}
          data-zone={index + 1 >= TOUCH_TARGET.low}
        />
      ))}
    </span>
  );
}
