import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './client-picker.module.css';
import { filterClients } from './filter-clients.ts';

const MOST_SUGGESTED = 8;

interface Props {
  readonly clientId: string | undefined;
  readonly onClient: (clientId: string | undefined) => void;
  readonly placeholder: string;
  /** What is chosen, where there is more than one to choose. */
  readonly label?: string;
  readonly hasIcon?: boolean;
  readonly testId: string;
}

/** Chooses one client by typing a part of the name, a number or a code; an emptied field chooses nobody. */
export function ClientPicker({ clientId, onClient, placeholder, label, hasIcon = false, testId }: Props) {
  const { t } = useText();
  const summaries = useSummaries();
  const listId = useId();
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const late = useDeferredValue(typed);
  const chosen = useMemo(() => summaries?.find(({ id }) => id === clientId), [summaries, clientId]);
  const found = useMemo(() => suggest(summaries, late), [summaries, late]);
  const isOpen = typed !== undefined && found.length > 0;
  const choose = (client: ClientSummary | undefined) => {
    setTyped(undefined);
    onClient(client?.id);
  };
  const onKey = (event: KeyboardEvent) => {
    // While characters are being composed the keys belong to the input method.
    if (event.nativeEvent.isComposing || typed === undefined) return;
    // Whoever types fast and confirms means what stands in the field, not the list of a key before, which may not be there yet.
    const meant = event.key === 'Enter' && late !== typed ? suggest(summaries, typed) : found;
    if (meant.length === 0) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else if (event.key === 'Enter') choose(meant[active]);
    else if (event.key === 'Escape') setTyped(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.picker}>
      <TextInput
        label={label ?? t('clientPicker.label')}
        placeholder={placeholder}
        leftSection={hasIcon && <IconSearch size={16} aria-hidden="true" />}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(isOpen ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? chosen?.name ?? (clientId ? t('clientPicker.gone') : '')}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setTyped(value);
          setActive(0);
          if (value === '') choose(undefined);
        }}
        onKeyDown={onKey}
        onBlur={() => setTyped(undefined)}
        rightSection={
          clientId && <CloseButton size="sm" aria-label={t('clientPicker.clear')} onClick={() => choose(undefined)} />
        }
        data-testid={testId}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('clientPicker.suggestions')}
        className={classes.suggestions}
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
              className={classes.suggestion}
              // The pointer and the keys mark one and the same.
              onMouseMove={() => setActive(index)}
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

function suggest(summaries: readonly ClientSummary[] | undefined, typed: string | undefined): readonly ClientSummary[] {
  return summaries && typed?.trim() ? filterClients(summaries, typed, MOST_SUGGESTED) : [];
}
