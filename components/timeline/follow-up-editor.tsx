import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FollowUp } from '../../lib/domain/follow-up/follow-up.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import { Chip } from '../log/chip.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import { draftOf, FOLLOW_UP_TEXT, type FollowUpDraft, followUpOf } from './follow-up-draft.ts';
import classes from './timeline-parts.module.css';

interface Props {
  readonly clientId: string;
  readonly item: FollowUp;
  readonly onDone: () => void;
}

/** A follow-up to be changed in place: what, by which day, a promise or a next step, and whose. */
export function FollowUpEditor({ clientId, item, onDone }: Props) {
  const { edits } = useServices();
  const { t } = useText();
  const change = useChange();
  const [was] = useState(item);
  const [draft, setDraft] = useState(() => draftOf(item));
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const record = followUpOf(draft, was);
  const edit = (patch: Partial<FollowUpDraft>) => setDraft((now) => ({ ...now, ...patch }));
  const submit = async () => {
    if (!record) return;
    const isSame = JSON.stringify(draftOf(record)) === JSON.stringify(draftOf(was));
    const save = () => edits.save([{ clientId, kind: 'followUp', was, record }], 'planWork');
    if (isSame || (await change(save, t('touch.edited')))) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') onDone();
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void submit();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <div className={classes.form} onKeyDown={onKeyDown}>
      <Guarded text={draft.text} onChange={(text) => edit({ text })}>
        <div className={classes.row}>
          <TextInput
            size="xs"
            ref={first}
            className={classes.wide}
            aria-label={t('log.nextText')}
            maxLength={FOLLOW_UP_TEXT}
            value={draft.text}
            onChange={(event) => edit({ text: event.currentTarget.value })}
            data-testid={TEST_IDS.followUpText}
          />
          <TextInput
            size="xs"
            type="date"
            max="2099-12-31"
            aria-label={t('log.nextDue')}
            value={draft.due}
            onChange={(event) => edit({ due: event.currentTarget.value })}
          />
        </div>
      </Guarded>
      <div className={classes.row}>
        <Chip
          isOn={draft.kind === 'promise'}
          onClick={() => edit({ kind: draft.kind === 'promise' ? 'nextStep' : 'promise' })}
        >
          {t('followUp.promise')}
        </Chip>
        {draft.kind === 'promise' &&
          (['us', 'client'] as const).map((by) => (
            <Chip key={by} isOn={draft.by === by} onClick={() => edit({ by })}>
              {t(by === 'us' ? 'log.byUs' : 'log.byClient')}
            </Chip>
          ))}
      </div>
      <div className={classes.buttons}>
        <Button size="compact-sm" disabled={!record} onClick={() => void submit()} data-testid={TEST_IDS.followUpSave}>
          {t('touch.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
          {t('touch.cancel')}
        </Button>
      </div>
    </div>
  );
}
