import { IconUserSearch } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useDossier, useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { linkTo } from '../workspace/address.ts';
import { useAddress } from '../workspace/use-address.ts';
import classes from './client-page.module.css';
import { PARTS, partAt } from './parts.tsx';

/** One client in the workspace: what has happened, who is there, what the relationship is worth. */
export function ClientPage() {
  const { t } = useText();
  const { query } = useAddress();
  // Ids alone go into the address, which the browser's history keeps.
  const clientId = query.get('client') ?? undefined;
  const part = partAt(query.get('part'));
  return (
    <>
      <div className={classes.head}>
        <div className={classes.picker}>
          <ClientPicker
            clientId={clientId}
            onClient={(id) => {
              location.hash = linkTo('client', { client: id, part: part.id });
            }}
            placeholder={t('clientPage.placeholder')}
            hasIcon
            testId={TEST_IDS.clientPagePick}
          />
        </div>
        <nav aria-label={t('clientPage.partsOf')}>
          <ul className={classes.parts}>
            {PARTS.map(({ id }) => (
              <li key={id}>
                <a
                  className={classes.part}
                  href={linkTo('client', { client: clientId, part: id })}
                  {...(id === part.id ? { 'aria-current': 'page' } : {})}
                >
                  {t(`clientPage.parts.${id}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {clientId ? (
        <Suspense fallback={<div className={classes.waiting} />}>
          <Shown key={`${part.id} ${clientId}`} clientId={clientId} partId={part.id} />
        </Suspense>
      ) : (
        <EmptyState icon={<IconUserSearch size={22} />} title={t('clientPage.pick')} hint={t('clientPage.pickHint')} />
      )}
    </>
  );
}

function Shown({ clientId, partId }: { clientId: string; partId: string }) {
  const { t } = useText();
  const dossier = useDossier(clientId);
  const summaries = useSummaries();
  const Part = partAt(partId).part;
  if (dossier) return <Part dossier={dossier} />;
  const isGone = summaries !== undefined && !summaries.some((each) => each.id === clientId);
  if (!isGone) return <div className={classes.waiting} />;
  return <EmptyState icon={<IconUserSearch size={22} />} title={t('client.view')} hint={t('client.unknown')} />;
}
