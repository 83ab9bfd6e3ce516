import { IconFiles } from '@tabler/icons-react';
import { useMemo } from 'react';
import { compactBriefing, MOST_IN_SET, visitsOf } from '../../lib/domain/briefing/compact.ts';
import { useBriefingMaker } from '../../lib/hooks/use-briefing.ts';
import { useDossiers } from '../../lib/hooks/use-dossiers.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useLineText } from '../briefing/use-line-text.ts';
import { useMark } from '../briefing/use-mark.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useAddress } from '../workspace/use-address.ts';
import classes from './briefing-set.module.css';
import { Papers } from './papers.tsx';
import { clientsIn } from './set-address.ts';
import { SetClients } from './set-clients.tsx';
import { setDocument } from './set-parts.ts';
import { SetTools } from './set-tools.tsx';

/** The briefings of a day's route, half a page each: of the clients the address names, else of today's planned visits. */
export function BriefingSetPage() {
  const { t, today } = useText();
  const { query } = useAddress();
  const summaries = useSummaries();
  const named = useMemo(() => clientsIn(query), [query]);
  const planned = useMemo(() => summaries && visitsOf(summaries, today).slice(0, MOST_IN_SET), [summaries, today]);
  const ids = named ?? planned;
  const clients = useMemo(() => {
    const byId = new Map(summaries?.map((each) => [each.id, each]));
    return (ids ?? []).flatMap((id) => byId.get(id) ?? []);
  }, [summaries, ids]);
  if (!ids || !summaries) return <p role="status">{t('briefing.loading')}</p>;
  const isShort = clients.length < ids.length;
  return (
    <>
      <SetClients clients={clients} />
      {named === undefined && clients.length > 0 && <p className={classes.hint}>{t('briefingSet.planned')}</p>}
      {isShort && <p className={classes.hint}>{t('briefingSet.gone')}</p>}
      {clients.length === 0 ? (
        <EmptyState icon={<IconFiles size={22} />} title={t('briefingSet.empty')} hint={t('briefingSet.emptyHint')} />
      ) : (
        <Made clientIds={clients.map(({ id }) => id)} />
      )}
    </>
  );
}

function Made({ clientIds }: { clientIds: readonly string[] }) {
  const text = useText();
  const { t } = text;
  const dossiers = useDossiers(clientIds);
  const make = useBriefingMaker();
  const lineText = useLineText();
  const mark = useMark();
  const stops = useMemo(
    () => make && dossiers?.map((dossier) => compactBriefing(dossier, make(dossier))),
    [dossiers, make],
  );
  const set = useMemo(() => {
    const language = document.documentElement.lang || 'zh-CN';
    return stops && setDocument(text, stops, { language, mark, lineText });
  }, [stops, text, mark, lineText]);
  if (!stops || !set) return <p role="status">{t('briefing.loading')}</p>;
  return (
    <>
      <SetTools set={set} />
      <Papers stops={stops} mark={mark} />
    </>
  );
}
