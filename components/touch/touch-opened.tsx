import { Button } from '@mantine/core';
import { IconPencil, IconTrash, IconUser } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Person } from '../../lib/domain/client/person.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import { useRatingText } from '../../lib/hooks/use-rating-text.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { TouchEditor } from './touch-editor.tsx';
import classes from './touch-editor.module.css';
import { useTouchEdit } from './use-touch-edit.ts';

interface Props {
  readonly clientId: string;
  readonly touch: Touch;
  readonly people: readonly Person[];
  /** The form was left: the focus goes back to what it was opened from. */
  readonly onClosed: () => void;
}

/** Whom a touch was with, and changing or deleting it. */
export function TouchOpened({ clientId, touch, people, onClosed }: Props) {
  const { t, day } = useText();
  const rating = useRatingText(touch.rating);
  const [isEditing, setEditing] = useState(false);
  const { remove } = useTouchEdit(clientId, touch);
  const here = useRef<HTMLDivElement>(null);
  const removeHere = async () => {
    const row = here.current?.closest('li');
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
    // The line goes with the focus in it: the keyboard goes on in the one beside it.
    if (await remove()) neighbour?.querySelector<HTMLElement>('button')?.focus();
  };
  const met = touch.personIds.flatMap((id) => people.find((person) => person.id === id)?.name ?? []);
  if (isEditing) {
    return (
      <TouchEditor
        clientId={clientId}
        touch={touch}
        people={people}
        onDone={() => {
          setEditing(false);
          onClosed();
        }}
      />
    );
  }
  return (
    <div ref={here} className={classes.opened}>
      <p className={classes.facts}>
        <span>{[day(touch.day), touch.time].filter(Boolean).join(' ')}</span>
        {met.length > 0 && (
          <span>
            <IconUser size={13} aria-hidden="true" />
            {met.join(t('teach.and'))}
          </span>
        )}
        {touch.minutes !== undefined && <span>{t('touch.minutes', { count: touch.minutes })}</span>}
        {rating !== undefined && <span>{rating}</span>}
      </p>
      <div className={classes.buttons}>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPencil size={13} aria-hidden="true" />}
          onClick={() => setEditing(true)}
          data-testid={TEST_IDS.touchEdit}
        >
          {t('touch.edit')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconTrash size={13} aria-hidden="true" />}
          onClick={() => void removeHere()}
          data-testid={TEST_IDS.touchRemove}
        >
          {t('touch.remove')}
        </Button>
      </div>
    </div>
  );
}
