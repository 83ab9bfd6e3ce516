import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { FieldKind, Teaching } from '../../lib/hooks/adapter-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS, teachFieldTestId } from '../test-ids.ts';
import classes from './teach.module.css';

interface Props {
  readonly at: number;
  readonly title: string;
  /** The field that is asked for, and what counts as well. */
  readonly kinds: readonly [FieldKind, ...FieldKind[]];
  readonly teaching: Teaching;
}

/** One line of the guide: waiting, being pointed at, or read. */
export function TeachStep({ at, title, kinds, teaching }: Props) {
  const { teaching: service } = useServices();
  const { t } = useText();
  const [asked] = kinds;
  const pick = teaching.picks.find((each) => kinds.includes(each.pick.kind))?.pick;
  const isActive = teaching.pointing === asked;
  const trouble = isActive ? teaching.trouble : undefined;
  return (
    <li
      className={classes.step}
      data-state={isActive ? 'active' : pick ? 'done' : 'open'}
      data-testid={teachFieldTestId(asked)}
    >
      <span className={classes.stepMark} aria-hidden="true">
        {pick && !isActive ? <IconCheck size={14} stroke={2.6} /> : at}
      </span>
      <div className={classes.stepText}>
        <strong>{title}</strong>
        {pick && (
          <span className={classes.value}>
            {pick.value}
            <small>{pick.anchor ? t('teach.anchor', { words: pick.anchor }) : t('teach.noAnchor')}</small>
          </span>
        )}
        {trouble?.problem && (
          <span className={classes.trouble} role="alert" data-testid={TEST_IDS.teachTrouble}>
            <IconAlertTriangle size={14} aria-hidden="true" />
            <span>
              {trouble.value !== '' && <q>{trouble.value}</q>} {t(`teach.problem.${trouble.problem}`)}
            </span>
          </span>
        )}
      </div>
      {!isActive && (
        <UnstyledButton
          className={classes.link}
          aria-label={t(pick ? 'teach.againOf' : 'teach.pointOf', { field: title })}
          onClick={() => void service.point(asked)}
        >
          {t(pick ? 'teach.again' : 'teach.pointAt')}
        </UnstyledButton>
      )}
    </li>
  );
}
