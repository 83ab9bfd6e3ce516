import type { ReactNode } from 'react';
import classes from './ui.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  /** What to do next. */
  readonly hint: string;
  readonly children?: ReactNode;
}

/** Nothing to show, and what to do about it. */
export function EmptyState({ icon, title, hint, children }: Props) {
  return (
    <div className={classes.empty}>
      <div className={classes.emptyIcon} aria-hidden="true">
        {icon}
      </div>
      <p className={classes.emptyTitle}>{title}</p>
      <p className={classes.emptyHint}>{hint}</p>
      {children}
    </div>
  );
}
