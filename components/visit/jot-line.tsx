import { Button, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { keepJot, LONGEST_LINE, withJot } from '../../lib/domain/visit/edit.ts';
import type { VisitPromise } from '../../lib/domain/visit/progress.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import { formKeys } from '../people/form-keys.ts';
import { TEST_IDS } from '../test-ids.ts';
import type { Desk } from './desk.ts';
import classes from './dock.module.css';

interface Props extends Pick<Desk, 'edit'> {
  readonly jot: VisitPromise;
}

/** A promise in one line: who and what. When it is due is said afterwards. */
export function JotLine({ jot, edit }: Props) {
  const { t } = useText();
  const write = (text: string) => edit((now) => withJot(now, { ...jot, text }));
  const keep = (event: FormEvent) => {
    event.preventDefault();
    edit(keepJot);
  };
  const label = t(jot.by === 'us' ? 'visit.usText' : 'visit.clientText');
  return (
    <form onSubmit={keep} onKeyDown={formKeys(() => edit((now) => withJot(now, undefined)))} aria-label={label}>
      <Guarded text={jot.text} onChange={write}>
        <TextInput
          classNames={{ input: classes.line }}
          aria-label={label}
          placeholder={label}
          value={jot.text}
          maxLength={LONGEST_LINE}
          autoComplete="off"
          autoFocus
          onChange={(event) => write(event.currentTarget.value)}
          rightSection={
            <Button type="submit" size="compact-sm" disabled={jot.text.trim() === ''}>
              {t('visit.add')}
            </Button>
          }
          rightSectionWidth={64}
          data-testid={TEST_IDS.visitJot}
        />
      </Guarded>
    </form>
  );
}
