import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Person } from '../../lib/domain/client/person.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { FeedbackFields } from '../feedback/feedback-fields.tsx';
import { Guarded } from '../guard/guarded.tsx';
import { ChannelPicker } from '../log/channel-picker.tsx';
import { Chip } from '../log/chip.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { draftOf, saysSame, TOUCH_LIMITS, type TouchDraft, touchOf } from './touch-draft.ts';
import classes from './touch-editor.module.css';
import { TouchEditorAbout } from './touch-editor-about.tsx';
import { TouchEditorVisit } from './touch-editor-visit.tsx';
import { useTouchEdit } from './use-touch-edit.ts';

interface Props {
  readonly clientId: string;
  readonly touch: Touch;
  readonly people: readonly Person[];
  readonly onDone: () => void;
}

/** All of one touch to be changed in place. What is written is compared with the touch as it was when this opened. */
export function TouchEditor({ clientId, touch, people, onDone }: Props) {
  const { t, today } = useText();
  const [was] = useState(touch);
  const [draft, setDraft] = useState(() => draftOf(touch));
  const { save } = useTouchEdit(clientId, touch);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const edited = touchOf(draft, was, today);
  const edit = (patch: Partial<TouchDraft>) => setDraft((now) => ({ ...now, ...patch }));
  const submit = async () => {
    if (!edited) return;
    if (saysSame(edited, was) || (await save(edited, was))) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that belong to the input method's composition are not ours.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <div className={classes.form} onKeyDown={onKeyDown} data-testid={TEST_IDS.touchEditor}>
      <div className={classes.channels}>
        <ChannelPicker value={draft.channel} onChange={(channel) => edit({ channel })} />
      </div>
      <div className={classes.when}>
        <input
          type="date"
          className={classes.input}
          aria-label={t('log.day')}
          aria-invalid={!edited}
          max={today}
          value={draft.day}
          onChange={(event) => edit({ day: event.currentTarget.value })}
          data-testid={TEST_IDS.touchDay}
        />
        <input
          type="time"
          className={classes.input}
          aria-label={t('touch.fields.time')}
          value={draft.time}
          onChange={(event) => edit({ time: event.currentTarget.value })}
        />
        <Chip
          isOn={draft.isEffective}
          title={t('log.effectiveHint')}
          onClick={() => edit({ isEffective: !draft.isEffective })}
        >
          {t('log.effective')}
        </Chip>
      </div>
      {!edited && <p className={classes.problem}>{t('touch.badDay')}</p>}
      <Guarded text={draft.text} onChange={(text) => edit({ text })}>
        <Textarea
          autosize
          minRows={2}
          maxRows={10}
          ref={field}
          aria-label={t('log.text')}
          maxLength={TOUCH_LIMITS.text}
          value={draft.text}
          onChange={(event) => edit({ text: event.currentTarget.value })}
          data-testid={TEST_IDS.touchText}
        />
      </Guarded>
      <TouchEditorAbout draft={draft} people={people} onEdit={edit} />
      <TouchEditorVisit draft={draft} onEdit={edit} />
      <FeedbackFields
        feedback={draft.feedback}
        line={draft.text}
        family={draft.products[0]}
        onChange={(feedback) => edit({ feedback })}
      />
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          disabled={!edited}
          title={t('touch.saveKeys')}
          onClick={() => void submit()}
          data-testid={TEST_IDS.touchSave}
        >
          {t('touch.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
          {t('touch.cancel')}
        </Button>
      </div>
    </div>
  );
}
