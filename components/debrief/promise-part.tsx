import { IconPlus, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { DEBRIEF_LIMITS, type DraftPromise } from '../../lib/domain/debrief/draft.ts';
import { useDueOf } from '../../lib/hooks/use-due-of.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './debrief.module.css';
import { DueChips } from './due-chips.tsx';
import lines from './lines.module.css';
import { Part } from './part.tsx';
import type { PartProps } from './part-props.ts';

/** What either side has promised, each with the day it falls due. */
export function PromisePart({ draft, edit }: Pick<PartProps, 'draft' | 'edit'>) {
  const { t } = useText();
  const { promises, jot } = draft;
  const dueOf = useDueOf();
  const put = (at: number, patch: Partial<DraftPromise>) =>
    edit((now) => ({ promises: now.promises.map((each, index) => (index === at ? { ...each, ...patch } : each)) }));
  const add = () =>
    edit((now) => {
      const text = now.jot.text.trim();
      if (text === '' || now.promises.length >= DEBRIEF_LIMITS.promises) return {};
      const added = { by: now.jot.by, text, due: now.jot.due ?? now.nextDue };
      return { promises: [...now.promises, added], jot: { by: now.jot.by, text: '' } };
    });
  const write = (text: string) =>
    edit((now) => ({ jot: { by: now.jot.by, text, due: dueOf({ by: now.jot.by, text }) } }));
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that belong to the input method's composition are not ours; with Ctrl it saves, and what stands here goes with it.
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    add();
  };
  return (
    <Part title={t('debrief.promises')}>
      {promises.map((promise, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a promise has nothing but its place; its text changes under the keys
        <div key={at} className={lines.promise} data-testid={TEST_IDS.debriefPromiseRow}>
          <div className={lines.line}>
            <By by={promise.by} onSwitch={(by) => put(at, { by })} />
            <input
              className={classes.input}
              aria-label={t('debrief.promiseOf')}
              maxLength={DEBRIEF_LIMITS.line}
              value={promise.text}
              onChange={(event) => put(at, { text: event.currentTarget.value })}
            />
            <IconButton
              size={28}
              label={t('debrief.promiseRemove', { text: promise.text })}
              onClick={() => edit((now) => ({ promises: now.promises.filter((_, index) => index !== at) }))}
            >
              <IconX size={14} aria-hidden="true" />
            </IconButton>
          </div>
          <DueChips of={promise.text} value={promise.due} onPick={(due) => put(at, { due })} />
        </div>
      ))}
      <Guarded text={jot.text} onChange={write}>
        <div className={lines.line}>
          <By by={jot.by} onSwitch={(by) => edit((now) => ({ jot: { ...now.jot, by } }))} />
          <input
            className={classes.input}
            aria-label={t('debrief.promiseText')}
            placeholder={t('debrief.promiseText')}
            maxLength={DEBRIEF_LIMITS.line}
            value={jot.text}
            onChange={(event) => write(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            data-testid={TEST_IDS.debriefPromise}
          />
          <IconButton size={28} label={t('debrief.promiseAdd')} disabled={jot.text.trim() === ''} onClick={add}>
            <IconPlus size={15} aria-hidden="true" />
          </IconButton>
        </div>
      </Guarded>
    </Part>
  );
}

function By({ by, onSwitch }: { by: DraftPromise['by']; onSwitch: (by: DraftPromise['by']) => void }) {
  const { t } = useText();
  const name = t(by === 'us' ? 'log.byUs' : 'log.byClient');
  return (
    <button
      type="button"
      className={lines.by}
      data-by={by}
      title={t('log.bySwitch')}
      aria-label={t('debrief.promiseBy', { by: name })}
      onClick={() => onSwitch(by === 'us' ? 'client' : 'us')}
    >
      {name}
    </button>
  );
}
