import { IconUserX } from '@tabler/icons-react';
import { useDossier, useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import app from '../app/app.module.css';
import { useNavigation } from '../app/navigation.ts';
import { TopBar } from '../app/top-bar.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Visit } from './visit.tsx';

interface Props {
  readonly clientId: string;
}

/** The guide through a visit to one client, used while talking. */
export function VisitView({ clientId }: Props) {
  const { t } = useText();
  const { dispatch } = useNavigation();
  const dossier = useDossier(clientId);
  const summaries = useSummaries();
  if (dossier) return <Visit dossier={dossier} />;
  const isGone = summaries !== undefined && !summaries.some(({ id }) => id === clientId);
  return (
    <div className={app.column}>
      <TopBar onBack={() => dispatch({ type: 'leave' })} />
      <main>
        {isGone && <EmptyState icon={<IconUserX size={24} />} title={t('client.view')} hint={t('client.unknown')} />}
      </main>
    </div>
  );
}
