import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import { TEST_IDS } from '../test-ids.ts';
import classes from './items.module.css';

/** As in the schema of records. */
const MOST = 1000;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onSave: (text: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** A few words in place: Enter saves, Shift+Enter begins a line, Escape leaves. */
export function LineField({ label, value, onSave, onCancel }: Props) {
  const { t } = useText();
  const [text, setText] = useState(value);
  const save = () => (text.trim() === value ? onCancel() : void onSave(text.trim()));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      save();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field within
    <div className={classes.line} onKeyDown={onKeyDown}>
      <Guarded text={text} onChange={setText}>
        <Textarea
          size="xs"
          autosize
          minRows={1}
          maxRows={6}
          aria-label={label}
          placeholder={label}
          maxLength={MOST}
          value={text}
          autoFocus
          onFocus={({ currentTarget: field }) => field.setSelectionRange(field.value.length, field.value.length)}
          onChange={(event) => setText(event.currentTarget.value)}
          data-testid={TEST_IDS.researchLine}
        />
      </Guarded>
      <div className={classes.lineButtons}>
        <Button size="compact-xs" onClick={save}>
          {t('research.save')}
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onCancel}>
          {t('research.cancel')}
        </Button>
      </div>
    </div>
  );
}
