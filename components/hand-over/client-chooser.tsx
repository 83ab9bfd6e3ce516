import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { filterClients } from '../client/filter-clients.ts';
import { answerTo } from './chooser-answer.ts';
import classes from './hand-over.module.css';

/** Clients shown at once; more are found by typing. */
const SHOWN = 50;

interface Props {
  /** What the list is of, for those who hear it. */
  readonly label: string;
  readonly clients: readonly ClientSummary[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** Chooses several clients: type to narrow, arrow keys to move, Space or Enter to select; or all that are found. */
export function ClientChooser({ label, clients, chosen, onChosen }: Props) {
  const { t } = useText();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const late = useDeferredValue(typed);
  const found = useMemo(() => filterClients(clients, late), [clients, late]);
  const shown = found.slice(0, SHOWN);
  const at = Math.min(active, shown.length - 1);

  const toggle = (id: string | undefined) => {
    if (id === undefined) return;
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  };
  const answer = () => answerTo(typed, { typed: late, clients: shown }, clients, SHOWN);
  const pick = () => {
    const now = answer();
    toggle(now[Math.min(active, now.length - 1)]?.id);
  };
  const move = (to: number) => {
    const next = Math.max(0, Math.min(answer().length - 1, to));
    setActive(next);
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'Enter' || (event.key === ' ' && typed.trim() === '')) pick();
    else if (event.key === 'Escape') setTyped('');
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.chooser}>
      <TextInput
        label={t('handover.search')}
        placeholder={t('handover.searchPlaceholder')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        {...(shown.length > 0 ? { 'aria-activedescendant': `${listId}-${at}` } : {})}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKey}
        data-testid={TEST_IDS.handOverSearch}
      />
      <div className={classes.chooserTools}>
        <span role="status">
          {chosen.size > 0 ? t('handover.selected', { count: chosen.size }) : t('handover.noneSelected')}
        </span>
        <Button
          size="xs"
          variant="default"
          disabled={found.length === 0}
          onClick={() => onChosen(new Set([...chosen, ...found.map(({ id }) => id)]))}
          data-testid={TEST_IDS.handOverAll}
        >
          {t('handover.selectAll', { count: found.length })}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          disabled={chosen.size === 0}
          onClick={() => onChosen(new Set())}
        >
          {t('handover.clear')}
        </Button>
      </div>
      <div id={listId} role="listbox" aria-multiselectable aria-label={label} className={classes.options}>
        {shown.map((client, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field that owns this list
          <div
            key={client.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={chosen.has(client.id)}
            className={classes.option}
            data-active={index === at}
            // The field keeps the focus, so that its keys go on working.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              setActive(index);
              toggle(client.id);
            }}
            data-testid={TEST_IDS.handOverClient}
          >
            <span className={classes.box} aria-hidden="true">
              {chosen.has(client.id) && <IconCheck size={13} stroke={3} />}
            </span>
            <span className={classes.optionName}>{client.name}</span>
            <span className={classes.optionFacts}>
              {[t(`segment.${client.segment}`), client.clientNumber].filter(Boolean).join(' · ')}
            </span>
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className={classes.note}>{t('handover.noMatch')}</p>}
      {found.length > shown.length && (
        <p className={classes.note}>{t('handover.shown', { n: shown.length, total: found.length })}</p>
      )}
    </div>
  );
}
