import { type ReactNode, useId } from 'react';
import classes from './block.module.css';

interface Props {
  readonly title: string;
  /** One sentence under the title. */
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A titled part of a workspace page: title and sentence at the left, the matter itself beside them where there is room. */
export function Block({ title, hint, children }: Props) {
  const id = useId();
  return (
    <section className={classes.block} aria-labelledby={id}>
      <div>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {hint && <p className={classes.hint}>{hint}</p>}
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
