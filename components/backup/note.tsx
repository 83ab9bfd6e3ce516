import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './backup.module.css';

const ICONS = Object.freeze({
  good: IconCircleCheck,
  watch: IconAlertTriangle,
  risk: IconAlertTriangle,
  calm: IconInfoCircle,
});

/** A remark with a tone: good, to be noticed, bad, or plain. */
export function Note({
  tone,
  children,
  isAlert = false,
}: {
  tone: keyof typeof ICONS;
  children: ReactNode;
  isAlert?: boolean;
}) {
  const Icon = ICONS[tone];
  return (
    <div className={classes.note} data-tone={tone} {...(isAlert ? { role: 'alert' } : {})}>
      <Icon size={17} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
