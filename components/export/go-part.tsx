import { Button, Progress, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Block } from '../workspace/block.tsx';
import { ExportOutcome } from './export-outcome.tsx';
import classes from './export.module.css';
import styles from './export-parts.module.css';
import type { RunExport } from './use-run-export.ts';

interface Props {
  readonly count: number;
  readonly reason: string;
  readonly by: string;
  readonly onReason: (reason: string) => void;
  readonly onBy: (by: string) => void;
  readonly reasonProblem: string | undefined;
  readonly byProblem: string | undefined;
  /** Whether the passphrase is checked first. */
  readonly isBare: boolean;
  readonly run: RunExport;
}

/** Why and by whom, the button, and what came of it. */
export function GoPart({ count, reason, by, onReason, onBy, reasonProblem, byProblem, isBare, run }: Props) {
  const { t } = useText();
  const { share, outcome, stop } = run;
  const progressText = t(isBare && share === 0 ? 'export.checking' : 'export.running');
  return (
    <Block title={t('export.why.legend')} hint={t('export.why.hint')}>
      <div className={classes.why}>
        <TextInput
          label={t('export.why.reason')}
          placeholder={t('export.why.reasonPlaceholder')}
          value={reason}
          maxLength={200}
          required
          withAsterisk={false}
          onChange={(event) => onReason(event.currentTarget.value)}
          error={reasonProblem}
          errorProps={{ role: 'alert' }}
          data-testid={TEST_IDS.exportReason}
        />
        <TextInput
          label={t('export.why.by')}
          placeholder={t('export.why.byPlaceholder')}
          value={by}
          maxLength={100}
          required
          withAsterisk={false}
          autoComplete="name"
          onChange={(event) => onBy(event.currentTarget.value)}
          error={byProblem}
          errorProps={{ role: 'alert' }}
          data-testid={TEST_IDS.exportBy}
        />
      </div>
      {share === undefined ? (
        <div className={styles.goRow}>
          <Button
            type="submit"
            leftSection={<IconDownload size={17} aria-hidden="true" />}
            data-testid={TEST_IDS.exportGo}
          >
            {count > 0 ? t('export.go', { count }) : t('export.goNone')}
          </Button>
          <span className={classes.keys}>{t('export.keys')}</span>
        </div>
      ) : (
        <div className={styles.progress}>
          <span role="status">{progressText}</span>
          <Progress value={share * 100} className={styles.bar} aria-label={progressText} />
          <span className={styles.percent} aria-hidden="true">
            {Math.floor(share * 100)}%
          </span>
          <Button size="xs" variant="default" onClick={stop} autoFocus data-testid={TEST_IDS.exportCancel}>
            {t('export.cancel')}
          </Button>
        </div>
      )}
      <ExportOutcome outcome={outcome} />
    </Block>
  );
}
