import { Button } from '@mantine/core';
import { IconLayoutKanban } from '@tabler/icons-react';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { linkTo } from '../workspace/address.ts';
import { Board } from './board.tsx';

/** All clients by stage: to see where each stands, and to move them on. */
export function BoardPage() {
  const { t } = useText();
  const summaries = useSummaries();
  if (!summaries) return <p>{t('common.loading')}</p>;
  if (summaries.length > 0) return <Board summaries={summaries} />;
  return (
    <EmptyState icon={<IconLayoutKanban size={24} />} title={t('board.none')} hint={t('board.noneHint')}>
      <Button component="a" href={linkTo('import')}>
        {t('board.toImport')}
      </Button>
    </EmptyState>
  );
}
