import { Button } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { matchingPromises, openPromises, PROMISERS } from '../../lib/domain/promise/open-promises.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useMatchingClients } from '../../lib/hooks/use-matching-clients.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { linkTo } from '../workspace/address.ts';
import { useAddress } from '../workspace/use-address.ts';
import { ClosedList } from './closed-list.tsx';
import { KeepRates } from './keep-rates.tsx';
import { ALL, PromiseFilters } from './promise-filters.tsx';
import { PromiseGroup } from './promise-group.tsx';
import classes from './promise.module.css';
import { useClosedPromises } from './use-closed-promises.ts';

/** What both sides have promised in the whole book: open ones from the summaries, closed ones read from the dossiers. */
export function PromisesPage() {
  const { t, today } = useText();
  const { query } = useAddress();
  const summaries = useSummaries();
  const reading = useClosedPromises(summaries);
  const [narrowing, setNarrowing] = useState(ALL);
  // Ids alone go into the address, which the browser's history keeps.
  const clientId = query.get('client') ?? undefined;
  const chooseClient = (client: string | undefined) => {
    location.hash = linkTo('promises', { client });
  };
  const late = useDeferredValue(narrowing);
  const meant = useMatchingClients(late.typed);
  const open = useMemo(() => summaries && openPromises(summaries), [summaries]);
  const shown = useMemo(
    () => open && matchingPromises(open, { ...late, clientId, meant }, today),
    [open, late, clientId, meant, today],
  );
  if (!open || !shown) return <p className={classes.hint}>{t('common.loading')}</p>;
  if (open.length === 0 && (reading.closed?.length ?? 0) === 0 && reading.share === undefined) {
    return (
      <EmptyState icon={<IconHeartHandshake size={22} />} title={t('promises.empty')} hint={t('promises.emptyHint')} />
    );
  }
  const isNarrowed = late !== ALL || clientId !== undefined;
  // That nothing is owed is said of the whole book alone.
  const sides = PROMISERS.filter((by) => !isNarrowed || shown.some((each) => each.by === by));
  return (
    <div data-testid={TEST_IDS.promises} data-count={shown.length}>
      <KeepRates open={open} reading={reading} />
      <PromiseFilters narrowing={narrowing} onNarrowing={setNarrowing} clientId={clientId} onClient={chooseClient} />
      {shown.length === 0 && isNarrowed ? (
        <EmptyState
          icon={<IconHeartHandshake size={22} />}
          title={t('promises.nothing')}
          hint={t('promises.nothingHint')}
        >
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setNarrowing(ALL);
              chooseClient(undefined);
            }}
          >
            {t('promises.all')}
          </Button>
        </EmptyState>
      ) : (
        // Other filters, the beginning of another list.
        sides.map((by) => (
          <PromiseGroup
            key={`${by} ${JSON.stringify(late)} ${clientId ?? ''}`}
            by={by}
            promises={shown.filter((each) => each.by === by)}
          />
        ))
      )}
      <ClosedList closed={reading.closed} />
    </div>
  );
}
