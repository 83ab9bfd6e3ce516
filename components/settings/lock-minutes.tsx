import { NativeSelect } from '@mantine/core';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { usePolicy, useSettings } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ManagedNote } from '../ui/managed-note.tsx';
import classes from './settings.module.css';

const CHOICES: readonly number[] = Object.freeze([5, 10, 15, 30, 60]);

/** After how many minutes without activity the book locks; takes effect at once. */
export function LockMinutes() {
  const { settings: service } = useServices();
  const { t } = useText();
  const settings = useSettings();
  const isManaged = usePolicy().lockMinutes !== undefined;
  if (!settings) return null;
  const minutes = [...new Set([...CHOICES, settings.lockMinutes])].sort((a, b) => a - b);
  return (
    <div className={classes.lock}>
      <NativeSelect
        aria-label={t('settings.lockAfter')}
        size="xs"
        value={String(settings.lockMinutes)}
        disabled={isManaged}
        onChange={(event) => void service.update({ lockMinutes: Number(event.currentTarget.value) })}
        data={minutes.map((count) => ({ value: String(count), label: t('settings.minutes', { count }) }))}
        data-testid={TEST_IDS.lockMinutes}
      />
      {isManaged && <ManagedNote />}
    </div>
  );
}
