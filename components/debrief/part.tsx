import { type ReactNode, useId } from 'react';
import classes from './debrief.module.css';

interface Props {
  readonly title: string;
  /** Quiet words or a control at the right end of the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the debrief. */
export function Part({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
