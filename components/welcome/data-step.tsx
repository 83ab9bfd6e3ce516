import { UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconPlus, IconSparkles } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import screen from '../ui/ui.module.css';
import { useLoadSample } from './use-load-sample.ts';
import classes from './welcome.module.css';

/** Sample clients to look around with, or an empty book. */
export function DataStep({ onDone }: { onDone: () => void }) {
  const { t } = useText();
  const { percent, load } = useLoadSample();
  const isLoading = percent !== undefined;
  return (
    <div className={classes.form}>
      <div>
        <h1 className={screen.screenTitle}>{t('welcome.dataTitle')}</h1>
        <p className={screen.screenText}>{t('welcome.dataLead')}</p>
      </div>
      <UnstyledButton
        className={classes.choice}
        disabled={isLoading}
        onClick={async () => {
          if (await load()) onDone();
        }}
        data-testid={TEST_IDS.loadSample}
      >
        <span className={classes.choiceIcon}>
          <IconSparkles size={20} aria-hidden="true" />
        </span>
        <span className={classes.choiceText}>
          <strong>{t('welcome.sample')}</strong>
          <span>{isLoading ? t('today.sampleLoading', { percent }) : t('welcome.sampleHint')}</span>
        </span>
        <IconChevronRight size={17} aria-hidden="true" />
        {isLoading && (
          <progress className={classes.progress} max={100} value={percent} aria-label={t('welcome.sample')} />
        )}
      </UnstyledButton>
      <UnstyledButton
        className={classes.choice}
        disabled={isLoading}
        onClick={onDone}
        data-testid={TEST_IDS.startEmpty}
      >
        <span className={classes.choiceIcon}>
          <IconPlus size={20} aria-hidden="true" />
        </span>
        <span className={classes.choiceText}>
          <strong>{t('welcome.empty')}</strong>
          <span>{t('welcome.emptyHint')}</span>
        </span>
        <IconChevronRight size={17} aria-hidden="true" />
      </UnstyledButton>
    </div>
  );
}
