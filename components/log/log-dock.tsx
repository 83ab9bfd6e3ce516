import { ActionIcon, Textarea, Tooltip } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { type FocusEvent, type KeyboardEvent, lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { useQuickLog } from '../../lib/hooks/use-quick-log.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useFocusRequest } from '../app/use-focus-request.ts';
import { FeedbackFields } from '../feedback/feedback-fields.tsx';
import { WordingHint } from '../guard/wording-hint.tsx';
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
import { useAnswers } from './use-answers.ts';
import { type SelectedText, useLog } from './use-log.ts';
import { useReleased } from './use-released.ts';
import { useSaveTouch } from './use-save-touch.ts';
import { useSheet } from './use-sheet.ts';

/** Wanted once a doubt stands in the line. */
const LogSheet = lazy(async () => ({ default: (await import('../script-card/log-sheet.tsx')).LogSheet }));

interface Props {
  readonly dossier: Dossier;
  /** See `useFocusRequest`. */
  readonly focusAt: number;
  readonly onFocused: () => void;
  readonly onDrafting: (isDrafting: boolean) => void;
  /** Text selected on the page, to be put into the line. */
  readonly selected?: SelectedText;
  readonly onTaken: () => void;
}

/** The log line at the bottom: one line to type, more below it once it is in use. */
export function LogDock({ dossier, focusAt, onFocused, onDrafting, selected, onTaken }: Props) {
  const { t } = useText();
  const { client, people } = dossier;
  const clientId = client.id;
  const log = useLog(clientId, onDrafting, onTaken, selected);
  const [isInUse, setInUse] = useState(false);
  const bottom = useRef<HTMLDivElement>(null);
  const dock = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  usePublishedHeight(bottom, '--sx-dock');
  useFocusRequest(field, focusAt, onFocused);
  const { state, edit } = log;
  const isOpen = isInUse || !isBlank(state);
  const quick = useQuickLog(people, isOpen);
  const view = useMemo(() => viewOf(state, quick.read(state.text)), [state, quick]);
  const { isSaving, repeated, save, merge, keepBoth, cancel } = useSaveTouch(clientId, log, quick);
  const scenarios = view.objections.map(({ id }) => id);
  const sheet = useSheet(scenarios, isBlank(state));
  const { taps, answer: answerTo } = useAnswers(client, log, sheet.scenario);
  const findField = useCallback(() => field.current, []);
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
    <div ref={bottom} className={classes.bottom}>
      {sheet.scenario && (
        <Suspense>
          <LogSheet
            dossier={dossier}
            view={view}
            scenario={sheet.scenario}
            line={state.text}
            focusAt={sheet.focusAt}
            onScenario={sheet.show}
            onClose={() => {
              sheet.close();
              field.current?.focus();
            }}
            taps={taps}
          />
        </Suspense>
      )}
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
        <WordingHint text={state.text} find={findField} onChange={(text) => edit({ text })} />
        {isOpen && (
          <>
            <Understood
              state={state}
              view={view}
              quick={quick}
              onEdit={edit}
              onScript={sheet.show}
              onAnswer={answerTo}
            />
            <NextStepFields
              state={state}
              view={view}
              isDayOff={view.nextDue !== '' && quick.isDayOff(view.nextDue)}
              onEdit={edit}
            />
            <FeedbackFields
              feedback={state.feedback ?? []}
              line={state.text}
              family={view.products[0]?.id}
              onChange={(feedback) => edit({ feedback })}
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
    </div>
  );
}
