import { Button, Switch } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Adapter } from '../../lib/hooks/adapter-types.ts';
import { useAdapterHealth } from '../../lib/hooks/use-adapters.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { TEST_IDS } from '../test-ids.ts';
import { download } from '../ui/download.ts';
import classes from './portals.module.css';

/** The file for support, shown exactly as it will be. */
export function Diagnosis({ adapters }: { adapters: readonly Adapter[] }) {
  const { adapterTools } = useWorkspaceServices();
  const { t } = useText();
  const health = useAdapterHealth();
  const [hasSites, setSites] = useState(false);
  const text = adapterTools.diagnosis(adapters, health, { hasSites });
  const save = () => download(new Blob([text], { type: 'application/json' }), 'suixing-diagnosis.json');
  return (
    <div className={classes.files}>
      <Switch
        label={t('taught.withSites')}
        checked={hasSites}
        onChange={(event) => setSites(event.currentTarget.checked)}
        data-testid={TEST_IDS.diagnosisSites}
      />
      <section className={classes.text} aria-label={t('taught.content')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <pre tabIndex={0} data-testid={TEST_IDS.diagnosisText}>
          {text}
        </pre>
      </section>
      <div className={classes.buttons}>
        <Button size="xs" variant="default" leftSection={<IconDownload size={15} aria-hidden="true" />} onClick={save}>
          {t('taught.saveDiagnosis')}
        </Button>
      </div>
    </div>
  );
}
