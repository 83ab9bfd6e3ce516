import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import classes from './procedure.module.css';

/** As in the schema of procedures. */
const MOST_NOTE = 1000;

interface Props {
  readonly label: string;
  readonly note: string;
  readonly onSave: (note: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** One line that Enter saves and Escape gives up; leaving the field saves as well, so that nothing typed is lost. */
export function NoteField({ label, note, onSave, onCancel }: Props) {
  const [text, setText] = useState(note);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => field.current?.focus(), []);
  const save = async () => {
    if (isDone.current) return;
    if (text.trim() === note) return onCancel();
    isDone.current = true;
    await onSave(text.trim());
    isDone.current = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      isDone.current = true;
      onCancel();
    }
    if (event.key === 'Enter') void save();
  };
  return (
    <TextInput
      ref={field}
      size="xs"
      className={classes.noteField}
      aria-label={label}
      placeholder={label}
      maxLength={MOST_NOTE}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void save()}
    />
  );
}
