import { Button } from '@mantine/core';
import { IconNotebook, IconPlus, IconSparkles } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useLoadSample } from '../welcome/use-load-sample.ts';

/** No clients yet: add one, or look around with the sample. */
export function EmptyBook({ onAdd }: { onAdd: () => void }) {
  const { t } = useText();
  const { percent, load } = useLoadSample();
  return (
    <EmptyState icon={<IconNotebook size={24} />} title={t('today.noClients')} hint={t('today.noClientsHint')}>
      <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={onAdd}>
        {t('today.addFirst')}
      </Button>
      <Button
        variant="subtle"
        leftSection={<IconSparkles size={16} aria-hidden="true" />}
        disabled={percent !== undefined}
        onClick={() => void load()}
        data-testid={TEST_IDS.loadSample}
      >
        {percent === undefined ? t('today.loadSample') : t('today.sampleLoading', { percent })}
      </Button>
    </EmptyState>
  );
}
