import { Button } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { maskPhone } from '../client/mask-phone.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { GradeBadge } from '../ui/grade-badge.tsx';
import ui from '../ui/ui.module.css';
import { Highlight } from '../ui/highlight.tsx';
import { type Match, type MatchField, place } from './find-clients.ts';
import { foldText } from './fold.ts';
import classes from './search.module.css';

const FIELD_LABEL = Object.freeze({
  alias: 'search.fieldAlias',
  person: 'search.fieldPerson',
  number: 'search.fieldNumber',
  uscc: 'search.fieldUscc',
  phone: 'search.fieldPhone',
} as const satisfies Partial<Record<MatchField, string>>);

interface Props {
  readonly id: string;
  readonly query: string;
  readonly matches: readonly Match[];
  readonly active: number;
  readonly onOpen: (clientId: string) => void;
  readonly onAdd: () => void;
}

/** The clients found, each with the part that matched. */
export function SearchResults({ id, query, matches, active, onOpen, onAdd }: Props) {
  const { t } = useText();
  const wanted = foldText(query);
  return (
    <div>
      <h1 className={ui.hidden}>{t('search.label')}</h1>
      <p className={classes.count} role="status">
        {matches.length > 0 && t('search.results', { n: matches.length })}
      </p>
      {matches.length === 0 && (
        <EmptyState icon={<IconSearch size={22} />} title={t('search.none', { query })} hint={t('search.noneHint')}>
          <Button variant="light" size="xs" leftSection={<IconPlus size={15} aria-hidden="true" />} onClick={onAdd}>
            {t('search.add', { query })}
          </Button>
        </EmptyState>
      )}
      <div id={id} role="listbox" aria-label={t('search.label')} className={classes.list}>
        {matches.map((match, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field that owns this list
          <div
            key={match.client.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes.result}
            onClick={() => onOpen(match.client.id)}
          >
            <GradeBadge grade={match.client.grade} />
            <span className={classes.resultText}>
              <strong>
                <Highlight text={match.client.name} {...place(match.client.name, wanted)} />
              </strong>
              <span className={classes.resultNote}>{note(match)}</span>
            </span>
            <span className={classes.stage}>{t(`stage.${match.client.stage}`)}</span>
          </div>
        ))}
      </div>
    </div>
  );

  function note(match: Match) {
    if (match.field === 'name') return match.client.shortName ?? t(`segment.${match.client.segment}`);
    if (match.field === 'shortName') return <Highlight {...match} />;
    const label = t(FIELD_LABEL[match.field]);
    // A number that was searched for in full is known already; otherwise it stays masked.
    if (match.field === 'phone') return `${label} ${maskPhone(match.text)}`;
    return (
      <>
        {label} <Highlight {...match} />
      </>
    );
  }
}
