import { Switch } from '@mantine/core';
import type { Adapter } from '../../lib/hooks/adapter-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useSettings } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { hostOf } from '../portal/host-of.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Block } from '../workspace/block.tsx';
import classes from './portals.module.css';
import { TaughtPage } from './taught-page.tsx';

interface Props {
  readonly site: string;
  readonly isEnabled: boolean;
  readonly adapters: readonly Adapter[];
}

/** One system: whether marks are drawn in its pages, and the pages that were taught. */
export function PortalBlock({ site, isEnabled, adapters }: Props) {
  const { settings: service } = useServices();
  const { t } = useText();
  const settings = useSettings();
  const off = settings?.marksOff ?? [];
  const host = hostOf(site);
  return (
    <Block title={host} hint={t(isEnabled ? 'taught.enabled' : 'taught.notEnabled')}>
      {isEnabled && settings && (
        <div className={classes.marks}>
          <span>
            {t('taught.marks')}
            <small>{t(settings.hasMarks ? 'taught.marksHint' : 'taught.marksOffForAll')}</small>
          </span>
          <Switch
            aria-label={t('taught.marksOf', { host })}
            checked={settings.hasMarks && !off.includes(site)}
            disabled={!settings.hasMarks}
            onChange={(event) => {
              const rest = off.filter((each) => each !== site);
              void service.update({ marksOff: event.currentTarget.checked ? rest : [...rest, site] });
            }}
            data-testid={TEST_IDS.portalMarks}
          />
        </div>
      )}
      {adapters.length === 0 ? (
        <p className={classes.none}>{t('taught.nothingTaught')}</p>
      ) : (
        <ul>
          {adapters.map((adapter) => (
            <TaughtPage key={adapter.id} adapter={adapter} isEnabled={isEnabled} />
          ))}
        </ul>
      )}
    </Block>
  );
}
