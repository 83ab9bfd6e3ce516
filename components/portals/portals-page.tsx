import { Button } from '@mantine/core';
import { IconAlertTriangle, IconExternalLink } from '@tabler/icons-react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useAdapters } from '../../lib/hooks/use-adapters.ts';
import { usePortalOrigins } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Block } from '../workspace/block.tsx';
import { AdapterFiles } from './adapter-files.tsx';
import { Diagnosis } from './diagnosis.tsx';
import { PortalBlock } from './portal-block.tsx';
import classes from './portals.module.css';

/** The enabled systems and what was taught of their pages. */
export function PortalsPage() {
  const { adapters: service } = useServices();
  const { t } = useText();
  const book = useAdapters();
  const origins = usePortalOrigins();
  if (!book) return null;
  const { adapters, broken } = book;
  // What was imported for a system that is not enabled yet waits here for it.
  const others = [...new Set(adapters.map(({ site }) => site))].filter((site) => !origins.includes(site));
  return (
    <>
      {broken > 0 && (
        <div className={classes.broken} role="alert" data-testid={TEST_IDS.taughtBroken}>
          <IconAlertTriangle size={17} aria-hidden="true" />
          <span>{t('taught.broken', { count: broken })}</span>
          <Button size="compact-xs" variant="default" onClick={() => void service.dropBroken()}>
            {t('taught.dropBroken')}
          </Button>
        </div>
      )}
      {origins.length + others.length === 0 && <p className={classes.none}>{t('taught.none')}</p>}
      {origins.length > 0 && (
        <p className={classes.manage}>
          <a href="/options.html" target="_blank" rel="noreferrer">
            {t('taught.settings')}
            <IconExternalLink size={14} aria-hidden="true" />
          </a>
        </p>
      )}
      {[...origins, ...others].map((site) => (
        <PortalBlock
          key={site}
          site={site}
          isEnabled={origins.includes(site)}
          adapters={adapters.filter((adapter) => adapter.site === site)}
        />
      ))}
      <Block title={t('taught.files')} hint={t('taught.filesHint')}>
        <AdapterFiles known={adapters} />
      </Block>
      {adapters.length > 0 && (
        <Block title={t('taught.diagnosis')} hint={t('taught.diagnosisHint')}>
          <Diagnosis adapters={adapters} />
        </Block>
      )}
    </>
  );
}
