import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import type { FieldKind, Teaching } from '../../lib/hooks/adapter-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS, teachFieldTestId } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './teach.module.css';

const EXTRAS: readonly FieldKind[] = Object.freeze(['rating', 'creditRating', 'limit', 'balance', 'dueDate'] as const);

/** The fields that say nothing of who the client is: none is asked for, each can be added. */
export function TeachExtras({ at, teaching }: { at: number; teaching: Teaching }) {
  const { teaching: service } = useServices();
  const { t } = useText();
  const { picks, pointing, trouble } = teaching;
  const isActive = pointing !== undefined && EXTRAS.includes(pointing);
  const shown = picks.filter(({ pick }) => EXTRAS.includes(pick.kind));
  return (
    <li className={classes.step} data-state={isActive ? 'active' : shown.length > 0 ? 'done' : 'open'}>
      <span className={classes.stepMark} aria-hidden="true">
        {at}
      </span>
      <div className={classes.stepText}>
        <strong>{t('teach.extras')}</strong>
        {shown.map(({ pick }) => (
          <span key={pick.kind} className={classes.value} data-testid={teachFieldTestId(pick.kind)}>
            <span className={classes.valueName}>{t(`teach.field.${pick.kind}`)}</span> {pick.value}
            <IconButton
              label={t('teach.dropOf', { field: t(`teach.field.${pick.kind}`) })}
              size={22}
              onClick={() => void service.drop(pick.kind)}
            >
              <IconX size={13} aria-hidden="true" />
            </IconButton>
          </span>
        ))}
        {isActive && trouble?.problem && (
          <span className={classes.trouble} role="alert" data-testid={TEST_IDS.teachTrouble}>
            <IconAlertTriangle size={14} aria-hidden="true" />
            <span>{t(`teach.problem.${trouble.problem}`)}</span>
          </span>
        )}
        <span className={classes.chips}>
          {EXTRAS.filter((kind) => !shown.some(({ pick }) => pick.kind === kind)).map((kind) => (
            <UnstyledButton
              key={kind}
              className={classes.chip}
              aria-pressed={pointing === kind}
              onClick={() => void service.point(kind)}
              data-testid={pointing === kind ? undefined : teachFieldTestId(kind)}
            >
              {t(`teach.field.${kind}`)}
            </UnstyledButton>
          ))}
        </span>
      </div>
    </li>
  );
}
