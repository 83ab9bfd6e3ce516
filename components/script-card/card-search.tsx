import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useShelf } from '../../lib/hooks/use-shelf.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useScenarioName } from '../playbook/use-scenario-name.ts';
import { TEST_IDS } from '../test-ids.ts';
import card from './script-card.module.css';
import classes from './sheet.module.css';

/** Shown at once; more typing finds the rest. */
const MOST_FOUND = 6;

interface Props {
  readonly onPick: (scriptId: string) => void;
}

/** Any script, by what the client says, by words or initials; Enter takes the first. */
export function CardSearch({ onPick }: Props) {
  const { t } = useText();
  const scenarioName = useScenarioName();
  const [typed, setTyped] = useState('');
  const answer = useShelf('scripts', useDeferredValue(typed));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = typed.trim() !== '' && answer.state === 'ready' ? answer.found.slice(0, MOST_FOUND) : [];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
    const [first] = found;
    if (first) onPick(first.id);
  };
  return (
    <div className={classes.search}>
      <TextInput
        ref={field}
        size="xs"
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        placeholder={t('card.searchFor')}
        aria-label={t('card.searchFor')}
        data-testid={TEST_IDS.scriptSearch}
      />
      {typed.trim() !== '' && answer.state === 'ready' && found.length === 0 && (
        <p className={card.hint} role="status">
          {t('card.none')}
        </p>
      )}
      <ul>
        {found.map(({ id, title, scenario }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.found}
              onClick={() => onPick(id)}
              data-testid={TEST_IDS.scriptFound}
            >
              <span>{title}</span>
              <span className={card.measured}>{scenarioName(scenario)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
