import { TextInput } from '@mantine/core';
import type { KeyboardEvent, RefObject } from 'react';
import { LONGEST_LINE, withNote } from '../../lib/domain/visit/edit.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import { TEST_IDS } from '../test-ids.ts';
import type { Desk } from './desk.ts';
import classes from './dock.module.css';

interface Props extends Pick<Desk, 'visit' | 'edit'> {
  readonly field: RefObject<HTMLInputElement | null>;
}

/** One line on the part that is shown. There is nothing to save: every key is kept. Enter leaves the line, so that the keys change the part again. */
export function NoteLine({ visit, edit, field }: Props) {
  const { t } = useText();
  const { note } = visit.parts[visit.at];
  const write = (text: string) => edit((now) => withNote(now, text));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
  };
  return (
    <Guarded text={note} onChange={write}>
      <TextInput
        key={visit.at}
        ref={field}
        classNames={{ input: classes.line }}
        aria-label={t('visit.note')}
        placeholder={t('visit.notePlaceholder')}
        value={note}
        maxLength={LONGEST_LINE}
        autoComplete="off"
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-testid={TEST_IDS.visitNote}
      />
    </Guarded>
  );
}
