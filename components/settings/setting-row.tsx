import type { ReactNode } from 'react';
import classes from './settings.module.css';

/** One setting: what it is, what it does, and its control at the right. */
export function SettingRow({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <div className={classes.rowLabel}>
        {label}
        {hint && <span>{hint}</span>}
      </div>
      {children}
    </div>
  );
}
