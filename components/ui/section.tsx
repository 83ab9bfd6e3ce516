import { type ReactNode, useId } from 'react';
import classes from './ui.module.css';

interface Props {
  readonly title: string;
  /** Quiet text or a control at the right end of the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a view, a landmark for screen readers. */
export function Section({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <h2 id={id} className={classes.sectionTitle}>
          {title}
        </h2>
        {aside !== undefined && <div className={classes.sectionAside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
