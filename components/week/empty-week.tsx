import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { linkTo } from '../workspace/address.ts';

interface Props {
  readonly hasClients: boolean;
  readonly onNew: () => void;
}

/** A week in which nothing is planned, and the ways to change that. */
export function EmptyWeek({ hasClients, onNew }: Props) {
  const { t } = useText();
  const hint = hasClients ? t('week.emptyHint') : t('week.noClientsHint');
  return (
    <EmptyState icon={<IconCalendarPlus size={24} />} title={t('week.empty')} hint={hint}>
      {hasClients ? (
        <Button onClick={onNew}>{t('week.new')}</Button>
      ) : (
        <Button component="a" href={linkTo('import')}>
          {t('week.toImport')}
        </Button>
      )}
    </EmptyState>
  );
}
