import { IconExternalLink, IconMessageCircleExclamation, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { ObjectionScenario } from '../../lib/domain/objection/scenario.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useScriptBook } from '../../lib/hooks/use-script-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import type { LogView } from '../log/log-view.ts';
import { ComplaintOffer } from '../procedure/complaint-offer.tsx';
import { useScenarioName } from '../playbook/use-scenario-name.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { CardSearch } from './card-search.tsx';
import { Cards } from './cards.tsx';
import card from './script-card.module.css';
import classes from './sheet.module.css';
import { useSlots } from './use-slots.ts';
import type { Taps } from './use-taps.ts';

interface Props {
  readonly dossier: Dossier;
  /** The line as it would be saved. */
  readonly view: LogView;
  /** The doubt that is shown. */
  readonly scenario: ObjectionScenario;
  readonly onScenario: (scenario: ObjectionScenario) => void;
  readonly onClose: () => void;
  readonly taps: Taps;
  /** When it was asked for by hand, in epoch ms: then the focus goes there. */
  readonly focusAt: number;
  /** The line itself. */
  readonly line: string;
}

/** What to say to the doubt in the log line, above the line: it takes no focus, and costs nothing when it is not looked at. */
export function LogSheet({ dossier, view, scenario, onScenario, onClose, taps, focusAt, line }: Props) {
  const { t } = useText();
  const { places } = useServices();
  const book = useScriptBook();
  const { personIds, products, objections } = view;
  const [product] = products;
  const [stranger] = view.strangers;
  const slots = useSlots(dossier, {
    personIds,
    ...(stranger && { stranger: stranger.name }),
    day: view.nextDue,
    ...(view.nextTime !== undefined && { time: view.nextTime }),
    ...(product && { product: t(`family.${product.id}`) }),
  });
  const [isSearching, setSearching] = useState(false);
  const [found, setFound] = useState<string>();
  const sheet = useRef<HTMLElement>(null);
  const scenarioName = useScenarioName();
  const name = scenarioName(scenario);
  const { stage, segment, id: clientId } = dossier.client;
  const isReady = book !== undefined && book !== 'failed';
  const ranked = useMemo(() => {
    if (!isReady) return [];
    const isWanted = (each: { readonly id: string; readonly scenario: string }) =>
      found === undefined ? each.scenario === scenario : each.id === found;
    return book.rank(book.scripts.filter(isWanted), {
      scenario,
      stage,
      segment,
      families: products.map(({ id }) => id),
    });
  }, [book, isReady, scenario, stage, segment, products, found]);
  useEffect(() => {
    if (focusAt > 0) sheet.current?.focus();
  }, [focusAt]);
  useEffect(() => {
    // Another doubt: what was looked up for the one before is done with.
    if (scenario) setFound(undefined);
  }, [scenario]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    if (isSearching) setSearching(false);
    else onClose();
  };
  return (
    <section
      ref={sheet}
      className={classes.sheet}
      aria-label={t('card.region', { name })}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      data-testid={TEST_IDS.scriptSheet}
    >
      <header className={classes.head}>
        <IconMessageCircleExclamation size={15} aria-hidden="true" />
        <div className={classes.title}>
          {objections.length < 2 && found === undefined ? (
            <h2>{name}</h2>
          ) : (
            objections.map(({ id: each }) => (
              <button
                key={each}
                type="button"
                className={classes.scenario}
                aria-pressed={each === scenario && found === undefined}
                onClick={() => {
                  setFound(undefined);
                  onScenario(each);
                }}
              >
                {scenarioName(each)}
              </button>
            ))
          )}
        </div>
        <IconButton
          label={t('card.search')}
          size={26}
          aria-pressed={isSearching}
          onClick={() => setSearching(!isSearching)}
          data-testid={TEST_IDS.scriptFind}
        >
          <IconSearch size={15} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('card.more')}
          size={26}
          onClick={() => void places.openWorkspace(`scripts?scenario=${scenario}&client=${clientId}`)}
          data-testid={TEST_IDS.logScriptFull}
        >
          <IconExternalLink size={15} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('card.close')} size={26} onClick={onClose} data-testid={TEST_IDS.scriptClose}>
          <IconX size={15} aria-hidden="true" />
        </IconButton>
      </header>
      <div className={classes.body}>
        {isSearching && (
          <CardSearch
            onPick={(id) => {
              setFound(id);
              setSearching(false);
              sheet.current?.focus();
            }}
          />
        )}
        {scenario === 'transferComplaint' && (
          <ComplaintOffer client={dossier.client} checklistId="complaint.transfer" line={line} />
        )}
        {book === 'failed' && <p className={card.hint}>{t('card.failed')}</p>}
        {isReady && <Cards key={found ?? scenario} book={book} ranked={ranked} slots={slots} taps={taps} />}
      </div>
    </section>
  );
}
