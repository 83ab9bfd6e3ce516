import { IconUserX } from '@tabler/icons-react';
import { useDossier, useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import app from '../app/app.module.css';
import { useNavigation } from '../app/navigation.ts';
import { TopBar } from '../app/top-bar.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { DebriefForm } from './debrief-form.tsx';
import { useDebrief } from '../../lib/hooks/use-debrief.ts';

interface Props {
  readonly clientId: string;
}

/** Going over a visit, or any contact, in a minute: what is chosen here goes into the book as one change. */
export function DebriefView({ clientId }: Props) {
  const { t } = useText();
  const { dispatch } = useNavigation();
  const dossier = useDossier(clientId);
  const summaries = useSummaries();
  const debrief = useDebrief(clientId);
  const back = () => dispatch({ type: 'open', clientId });
  if (dossier && debrief.draft) {
    return <DebriefForm dossier={dossier} debrief={debrief} draft={debrief.draft} onBack={back} />;
  }
  const isGone = dossier === undefined && summaries !== undefined && !summaries.some(({ id }) => id === clientId);
  return (
    <div className={app.column}>
      <TopBar onBack={isGone ? () => dispatch({ type: 'show', view: { kind: 'day' } }) : back}>
        {t('debrief.title')}
      </TopBar>
      <main className={app.scroll} aria-busy={!isGone}>
        {isGone && <EmptyState icon={<IconUserX size={24} />} title={t('debrief.title')} hint={t('debrief.gone')} />}
      </main>
    </div>
  );
}
