import { CloseButton, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import styles from './audit-entry.module.css';

const MOST_SUGGESTED = 8;

interface Props {
  readonly clientId: string | undefined;
  readonly onClient: (clientId: string | undefined) => void;
}

/** Chooses one client by typing a part of the name; empty means all. */
export function ClientFilter({ clientId, onClient }: Props) {
  const { t } = useText();
  const summaries = useSummaries();
  const chosen = useMemo(() => summaries?.find((each) => each.id === clientId), [summaries, clientId]);
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const listId = useId();
  const found = useMemo(() => suggest(summaries ?? [], typed ?? ''), [summaries, typed]);
  const isOpen = typed !== undefined && found.length > 0;
  const choose = (client: ClientSummary | undefined) => {
    setTyped(undefined);
    onClient(client?.id);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!isOpen) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive((active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else if (event.key === 'Enter') choose(found[active]);
    else if (event.key === 'Escape') setTyped(undefined);
  };
  return (
    <div className={styles.clientFilter}>
      <TextInput
        label={t('audit.client')}
        placeholder={t('audit.clientPlaceholder')}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(isOpen ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
        autoComplete="off"
        value={typed ?? chosen?.name ?? (clientId ? t('audit.clientGone') : '')}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
          if (event.currentTarget.value === '') choose(undefined);
        }}
        onKeyDown={onKey}
        onBlur={() => setTyped(undefined)}
        rightSection={
          clientId && <CloseButton size="sm" aria-label={t('audit.clientClear')} onClick={() => choose(undefined)} />
        }
        data-testid={TEST_IDS.auditClient}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('audit.clientSuggestions')}
        className={styles.suggestions}
        hidden={!isOpen}
      >
        {isOpen &&
          found.map((client, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field that owns this list
            <div
              key={client.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={styles.suggestion}
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

function suggest(summaries: readonly ClientSummary[], typed: string): ClientSummary[] {
  const wanted = typed.trim().toLowerCase();
  const found: ClientSummary[] = [];
  if (wanted === '') return found;
  for (const client of summaries) {
    if (!client.name.toLowerCase().includes(wanted) && !client.shortName?.toLowerCase().includes(wanted)) continue;
    found.push(client);
    if (found.length === MOST_SUGGESTED) break;
  }
  return found;
}
