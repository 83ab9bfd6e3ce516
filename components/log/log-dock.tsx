import { ActionIcon, Textarea, Tooltip } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { type FocusEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Person } from '../../lib/domain/client/person.ts';
import { useQuickLog } from '../../lib/hooks/use-quick-log.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useFocusRequest } from '../app/use-focus-request.ts';
import { TEST_IDS } from '../test-ids.ts';
import { usePublishedHeight } from '../ui/use-published-height.ts';
import { ChannelPicker } from './channel-picker.tsx';
import classes from './log.module.css';
import { LogOptions } from './log-options.tsx';
import { isBlank } from './log-state.ts';
import { viewOf } from './log-view.ts';
import { NextStepFields } from './next-step-fields.tsx';
import { RepeatedTouch } from './repeated-touch.tsx';
import { Understood } from './understood.tsx';
import { type SelectedText, useLog } from './use-log.ts';
import { useReleased } from './use-released.ts';
import { useSaveTouch } from './use-save-touch.ts';

interface Props {
  readonly clientId: string;
  readonly people: readonly Person[];
  /** See `useFocusRequest`. */
  readonly focusAt: number;
  readonly onFocused: () => void;
  readonly onDrafting: (isDrafting: boolean) => void;
  /** Text selected on the page, to be put into the line. */
  readonly selected?: SelectedText;
  readonly onTaken: () => void;
}

/** The log line at the bottom: one line to type, more below it once it is in use. */
export function LogDock({ clientId, people, focusAt, onFocused, onDrafting, selected, onTaken }: Props) {
  const { t } = useText();
  const log = useLog(clientId, onDrafting, onTaken, selected);
  const [isInUse, setInUse] = useState(false);
  const dock = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  usePublishedHeight(dock, '--sx-dock');
  useFocusRequest(field, focusAt, onFocused);
  const { state, edit } = log;
  const isOpen = isInUse || !isBlank(state);
  const quick = useQuickLog(people, isOpen);
  const view = useMemo(() => viewOf(state, quick.read(state.text)), [state, quick]);
  const { isSaving, repeated, save, merge, keepBoth, cancel } = useSaveTouch(clientId, log, quick);
  const whenReleased = useReleased();
  const firstAnswer = useRef<HTMLButtonElement>(null);
  const canSave = state.text.trim() !== '' && !isSaving;

  const submit = () => {
    // Asked what to do, a second Enter leads to the answers instead of giving one.
    if (repeated) {
      firstAnswer.current?.focus();
      return;
    }
    void save();
    field.current?.focus();
  };
  const answer = (choice: () => unknown) => () => {
    void choice();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && repeated) answer(cancel)();
    if (event.key !== 'Enter') return;
    // Enter that picks a word in an input method must not save (229: the browser's sign for "taken by the input method").
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const isInField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    const isSaveKey = event.ctrlKey || event.metaKey || (isInField && !event.shiftKey && !event.altKey);
    if (!isSaveKey) return;
    event.preventDefault();
    submit();
  };
  const onFocus = (event: FocusEvent) => {
    // Only a field opens the rest: were it to open under a pressed button, the release would miss the button.
    if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) setInUse(true);
  };
  const onBlur = (event: FocusEvent) => {
    if (dock.current?.contains(event.relatedTarget)) return;
    whenReleased(() => {
      if (!dock.current?.contains(document.activeElement)) setInUse(false);
    });
  };

  return (
    <section
      ref={dock}
      className={classes.dock}
      aria-label={t('log.title')}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <ChannelPicker value={view.channel} onChange={(channel) => edit({ channel })} />
      {repeated && (
        <RepeatedTouch
          touch={repeated}
          firstRef={firstAnswer}
          onMerge={answer(merge)}
          onKeepBoth={answer(keepBoth)}
          onCancel={answer(cancel)}
        />
      )}
      <div className={classes.line}>
        <Textarea
          ref={field}
          className={classes.text}
          aria-label={t('log.text')}
          placeholder={t('log.placeholder')}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={5000}
          value={state.text}
          readOnly={isSaving}
          onChange={(event) => edit({ text: event.currentTarget.value })}
          data-testid={TEST_IDS.logText}
        />
        <Tooltip label={t('log.hint')}>
          <ActionIcon
            className={classes.save}
            variant="filled"
            color="brand"
            size={32}
            radius={9}
            aria-label={t('log.save')}
            aria-disabled={!canSave}
            data-disabled={!canSave || undefined}
            loading={isSaving}
            onClick={submit}
            data-testid={TEST_IDS.logSave}
          >
            <IconArrowUp size={18} stroke={2.3} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
      {isOpen && (
        <>
          <Understood state={state} view={view} quick={quick} onEdit={edit} />
          <NextStepFields
            state={state}
            view={view}
            isDayOff={view.nextDue !== '' && quick.isDayOff(view.nextDue)}
            onEdit={edit}
          />
          <LogOptions
            state={state}
            view={view}
            isDayOff={view.day !== undefined && quick.isDayOff(view.day)}
            people={people}
            onEdit={edit}
          />
        </>
      )}
    </section>
  );
}
