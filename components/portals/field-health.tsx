import { IconAlertTriangle, IconCheck, IconMinus, IconRoute } from '@tabler/icons-react';
import type { FieldHealth, FieldKind } from '../../lib/hooks/adapter-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { type FieldState, stateOf, timesRead } from './field-state.ts';
import classes from './portals.module.css';

const ICONS = Object.freeze({
  unread: IconMinus,
  good: IconCheck,
  other: IconRoute,
  bad: IconAlertTriangle,
} as const satisfies { readonly [S in FieldState]: unknown });

/** One field and how it has read: by icon and in words. */
export function FieldHealthLine({ kind, health }: { kind: FieldKind; health: FieldHealth | undefined }) {
  const { t, relative } = useText();
  const state = stateOf(health);
  const Icon = ICONS[state];
  return (
    <li className={classes.field} data-state={state}>
      <Icon size={15} aria-hidden="true" />
      <span className={classes.fieldName}>{t(`teach.field.${kind}`)}</span>
      <span>
        {t(`taught.state.${state}`)}
        {health?.last.problem && t('taught.because', { problem: t(`teach.reading.${health.last.problem}`) })}
        {health && <small>{t('taught.counts', { count: timesRead(health), when: relative(health.last.day) })}</small>}
      </span>
    </li>
  );
}
