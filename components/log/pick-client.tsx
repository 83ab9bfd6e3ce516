import { useId, useRef } from 'react';
import { useDayPlan } from '../../lib/hooks/use-day-plan.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import app from '../app/app.module.css';
import { useNavigation } from '../app/navigation.ts';
import { TopBar } from '../app/top-bar.tsx';
import { useFocusRequest } from '../app/use-focus-request.ts';
import { ClientChoice } from '../portal/client-choice.tsx';
import { optionId } from '../search/option-id.ts';
import { SearchBox } from '../search/search-box.tsx';
import { SearchResults } from '../search/search-results.tsx';
import { useSearch } from '../search/use-search.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './pick-client.module.css';

/** Clients of the day's list offered where nobody is named. */
const MOST_OFFERED = 5;

interface Props {
  /** Who may be meant. */
  readonly clientIds: readonly string[];
  /** What is to be logged; absent: it is yet to be written. */
  readonly text?: string;
  /** See `useFocusRequest`. */
  readonly focusAt: number;
  readonly onFocused: () => void;
  /** Nothing is to be logged after all. */
  readonly onGiveUp: () => void;
}

/** Asks for which client to log: those who may be meant, and the search. The line of the one picked gets text and cursor. */
export function PickClient({ clientIds, text, focusAt, onFocused, onGiveUp }: Props) {
  const { t } = useText();
  const { dispatch, focusLog } = useNavigation();
  const summaries = useSummaries();
  const search = useSearch('', true);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const titleId = useId();
  useFocusRequest(field, focusAt, onFocused);
  const isSearching = search.query.trim() !== '';
  const namedKey = text === undefined ? 'log.pickOnPage' : 'log.pickNamed';
  const titleKey = clientIds.length > 0 ? namedKey : 'log.pickToday';
  const plan = useDayPlan();
  // Nobody named: those who are to be seen today are as likely as anybody.
  const offered = clientIds.length > 0 ? clientIds : (plan?.first(MOST_OFFERED) ?? []).map(({ client }) => client.id);
  const clients = offered.flatMap((id) => summaries?.find((each) => each.id === id) ?? []);
  const pick = (clientId: string | undefined) => {
    if (clientId === undefined) return;
    dispatch({ type: 'open', clientId });
    focusLog();
  };
  return (
    <div className={app.column}>
      <TopBar
        onBack={() => {
          onGiveUp();
          dispatch({ type: 'leave' });
        }}
      />
      <section className={classes.ask} aria-labelledby={titleId}>
        <h1 id={titleId} className={classes.title}>
          {t('log.pickTitle')}
        </h1>
        <p className={classes.hint}>{t(text === undefined ? 'log.pickHint' : 'log.pickHintText')}</p>
        {text !== undefined && <blockquote className={classes.text}>{text}</blockquote>}
      </section>
      <SearchBox
        field={field}
        query={search.query}
        onQuery={search.setQuery}
        listId={listId}
        activeId={isSearching && search.active ? optionId(listId, search.active) : undefined}
        onMove={search.move}
        onOpen={() => isSearching && pick(search.active?.client?.id)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main className={app.scroll} aria-label={t('log.pickTitle')} tabIndex={0}>
        {isSearching ? (
          <SearchResults
            id={listId}
            query={search.query.trim()}
            answer={search.answer}
            active={search.active}
            onOpen={({ client }) => pick(client?.id)}
            onAdd={() => dispatch({ type: 'show', view: { kind: 'add', name: search.query.trim() } })}
          />
        ) : (
          clients.length > 0 && (
            <>
              <h2 className={classes.named}>{t(titleKey)}</h2>
              <ul className={classes.choices}>
                {clients.map((client) => (
                  <ClientChoice
                    key={client.id}
                    client={client}
                    note={[t(`segment.${client.segment}`), t(`stage.${client.stage}`)].join(' · ')}
                    onOpen={() => pick(client.id)}
                    testId={TEST_IDS.logPickClient}
                  />
                ))}
              </ul>
            </>
          )
        )}
      </main>
    </div>
  );
}
