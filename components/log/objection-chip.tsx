import { IconCheck, IconMessageCircleExclamation, IconMessages, IconX } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { useScenarioName } from '../playbook/use-scenario-name.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './log-chips.module.css';
import type { ShownObjection } from './log-view.ts';
import { ReadChip } from './read-chip.tsx';

interface Props {
  readonly objection: ShownObjection;
  readonly onRemove: () => void;
  /** Show what to say to it. */
  readonly onScript: () => void;
  readonly onAnswer: (worked: boolean | undefined) => void;
}

/** A doubt by the name of its scenario, what to say to it, and whether that worked; a second press on an answer unsays it. */
export function ObjectionChip({ objection: { id, word, worked }, onRemove, onScript, onAnswer }: Props) {
  const { t } = useText();
  const name = useScenarioName()(id);
  const answer = (value: boolean) => (
    <button
      type="button"
      className={classes.answered}
      aria-pressed={worked === value}
      aria-label={t(value ? 'log.workedAria' : 'log.notWorkedAria', { name })}
      onClick={() => onAnswer(worked === value ? undefined : value)}
      data-testid={value ? TEST_IDS.logWorked : TEST_IDS.logNotWorked}
    >
      {worked === value &&
        (value ? <IconCheck size={12} aria-hidden="true" /> : <IconX size={12} aria-hidden="true" />)}
      {t(value ? 'log.worked' : 'log.notWorked')}
    </button>
  );
  return (
    <span className={classes.pair} data-tone="watch">
      <ReadChip
        tone="watch"
        icon={<IconMessageCircleExclamation size={13} aria-hidden="true" />}
        text={name}
        word={word}
        onRemove={onRemove}
      />
      <button
        type="button"
        className={classes.answered}
        aria-label={t('log.scriptFor', { name })}
        title={t('log.scriptFor', { name })}
        onClick={onScript}
        data-testid={TEST_IDS.logScript}
      >
        <IconMessages size={13} aria-hidden="true" />
      </button>
      {answer(true)}
      {answer(false)}
    </span>
  );
}
