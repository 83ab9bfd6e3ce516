import { ActionIcon, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './search.module.css';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Id of the list of results and of the result that Enter opens. */
  readonly listId: string;
  readonly activeId: string | undefined;
  readonly onMove: (step: 1 | -1) => void;
  readonly onOpen: () => void;
  /** Shift+Enter: the briefing of the client. */
  readonly onBrief?: () => void;
}

/** The search field: arrow keys choose, Enter opens, Shift+Enter shows the briefing, Escape clears. */
export function SearchBox({ field, query, onQuery, listId, activeId, onMove, onOpen, onBrief }: Props) {
  const { t } = useText();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') onMove(1);
    else if (event.key === 'ArrowUp') onMove(-1);
    else if (event.key === 'Enter') (event.shiftKey && onBrief ? onBrief : onOpen)();
    else if (event.key === 'Escape') onQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <search className={classes.search}>
      <TextInput
        ref={field}
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={query.trim() !== ''}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        placeholder={t('search.placeholder')}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        rightSectionPointerEvents="all"
        rightSection={
          query === '' ? (
            <span className={classes.key} aria-hidden="true">
              /
            </span>
          ) : (
            <ActionIcon size={24} aria-label={t('search.clear')} onClick={() => onQuery('')}>
              <IconX size={15} aria-hidden="true" />
            </ActionIcon>
          )
        }
        autoComplete="off"
        spellCheck={false}
        data-testid={TEST_IDS.search}
      />
    </search>
  );
}
