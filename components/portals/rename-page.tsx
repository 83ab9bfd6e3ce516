import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { MAX_PAGE_NAME } from '../../lib/domain/teach/page-name.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './portals.module.css';

interface Props {
  readonly name: string;
  /** Gets the new name, or undefined when it was left as it is. */
  readonly onDone: (name?: string) => void;
}

/** A new name for a taught page; Escape leaves the old one. */
export function RenamePage({ name, onDone }: Props) {
  const { t } = useText();
  const [typed, setTyped] = useState(name);
  const isEmpty = typed.trim() === '';
  return (
    <form
      className={classes.rename}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onDone(typed.trim());
      }}
    >
      <TextInput
        size="xs"
        aria-label={t('teach.name')}
        maxLength={MAX_PAGE_NAME}
        value={typed}
        autoFocus
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
        data-testid={TEST_IDS.taughtName}
      />
      <Button type="submit" size="xs" disabled={isEmpty} data-testid={TEST_IDS.taughtNameSave}>
        {t('taught.rename')}
      </Button>
    </form>
  );
}
