import { Button } from '@mantine/core';
import { IconFileDescription, IconPlus, IconSearch } from '@tabler/icons-react';
import type { AnswerSection, SearchAnswer, SearchHit } from '../../lib/hooks/use-search-answer.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import ui from '../ui/ui.module.css';
import { optionId } from './option-id.ts';
import classes from './search.module.css';
import { SearchHitRow } from './search-hit-row.tsx';
import { WaysToSearch } from './ways-to-search.tsx';

interface Props {
  readonly id: string;
  readonly query: string;
  readonly answer: SearchAnswer | undefined;
  readonly active: SearchHit | undefined;
  readonly onOpen: (hit: SearchHit) => void;
  readonly onAdd: () => void;
  /** Show the briefing of a hit's client; without it none is offered. */
  readonly onBrief?: (hit: SearchHit) => void;
}

/** What was found, kind by kind, each with the part that matched; more comes in while the records are being read. */
export function SearchResults({ id, query, answer, active, onOpen, onAdd, onBrief }: Props) {
  const { t } = useText();
  const sections = answer?.sections ?? [];
  const found = sections.reduce((sum, { hits }) => sum + hits.length, 0);
  const isReading = answer?.share !== undefined;
  return (
    <div>
      <h1 className={ui.hidden}>{t('search.label')}</h1>
      <p className={ui.hidden} role="status">
        {found > 0 && t('search.results', { n: found })}
      </p>
      <div id={id} role="listbox" aria-label={t('search.label')} className={classes.list}>
        {sections.map((section) => (
          <Kind
            key={section.type}
            listId={id}
            section={section}
            active={active}
            onOpen={onOpen}
            {...(onBrief ? { onBrief } : {})}
          />
        ))}
      </div>
      {isReading && (
        <p className={classes.reading}>{t('search.reading', { percent: Math.floor((answer?.share ?? 0) * 100) })}</p>
      )}
      {answer && found === 0 && !isReading && (
        <EmptyState icon={<IconSearch size={22} />} title={t('search.none', { query })} hint={t('search.noneHint')}>
          <WaysToSearch />
          <Button
            className={classes.addFound}
            variant="light"
            size="xs"
            leftSection={<IconPlus size={15} aria-hidden="true" />}
            onClick={onAdd}
          >
            {t('search.add', { query })}
          </Button>
        </EmptyState>
      )}
    </div>
  );
}

interface KindProps {
  readonly listId: string;
  readonly section: AnswerSection;
  readonly active: SearchHit | undefined;
  readonly onOpen: (hit: SearchHit) => void;
  readonly onBrief?: (hit: SearchHit) => void;
}

function Kind({ listId, section: { type, hits, isMore }, active, onOpen, onBrief }: KindProps) {
  const { t } = useText();
  const headId = `${listId}-${type}`;
  const isGuess = hits[0]?.isApproximate === true;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
    <div role="group" aria-labelledby={headId}>
      <div className={classes.kindHead}>
        <span id={headId}>{t(isGuess ? 'search.similar' : `search.type.${type}`)}</span>
        <span className={classes.kindCount}>{isMore ? t('search.countMore', { n: hits.length }) : hits.length}</span>
      </div>
      {hits.map((hit) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field that owns this list
        <div
          key={hit.key}
          id={optionId(listId, hit)}
          role="option"
          tabIndex={-1}
          aria-selected={hit.key === active?.key}
          className={classes.result}
          ref={hit.key === active?.key ? showFully : undefined}
          onClick={(event) => (onBrief && isOnBrief(event.target) ? onBrief(hit) : onOpen(hit))}
        >
          <SearchHitRow hit={hit} />
          {onBrief && hit.client && (
            // For the mouse alone, an option holds no buttons: by keyboard it is Shift+Enter in the field.
            <span className={classes.brief} data-brief="true" title={t('search.brief')} aria-hidden="true">
              <IconFileDescription size={16} />
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

/** Brings the chosen hit into sight; a list of several screens is walked with the arrow keys. */
function showFully(node: HTMLElement | null): void {
  node?.scrollIntoView({ block: 'nearest' });
}

function isOnBrief(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-brief]') !== null;
}
