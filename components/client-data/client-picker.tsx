import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { filterClients } from '../hand-over/filter-clients.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './client-data.module.css';

const MOST_SUGGESTED = 8;

interface Props {
  readonly clientId: string | undefined;
  readonly onClient: (clientId: string | undefined) => void;
}

/** Chooses one client by typing a part of the name, a number or a code. */
export function ClientPicker({ clientId, onClient }: Props) {
  const { t } = useText();
  const summaries = useSummaries();
  const listId = useId();
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const chosen = useMemo(() => summaries?.find(({ id }) => id === clientId), [summaries, clientId]);
  const found = useMemo(
    () => (typed?.trim() ? filterClients(summaries ?? [], typed).slice(0, MOST_SUGGESTED) : []),
    [summaries, typed],
  );
  const isOpen = found.length > 0;
  const choose = (client: ClientSummary | undefined) => {
    setTyped(undefined);
    onClient(client?.id);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isOpen) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else if (event.key === 'Enter') choose(found[active]);
    else if (event.key === 'Escape') setTyped(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.picker}>
      <TextInput
        label={t('clientData.client')}
        placeholder={t('clientData.clientPlaceholder')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(isOpen ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
        autoComplete="off"
        value={typed ?? chosen?.name ?? ''}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKey}
        onBlur={() => setTyped(undefined)}
        rightSection={
          chosen && <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => choose(undefined)} />
        }
        data-testid={TEST_IDS.clientDataPick}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('clientData.suggestions')}
        className={classes.suggestions}
        hidden={!isOpen}
      >
        {found.map((client, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field that owns this list
          <div
            key={client.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes.suggestion}
            // Before the field loses the focus, which closes the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(client)}
          >
            {client.name}
          </div>
        ))}
      </div>
    </div>
  );
}
