import { type ReactNode, useId } from 'react';
import classes from './visit.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly tone?: 'watch';
}

/** Things of one kind within a part. */
export function Group({ title, children, tone }: Props) {
  const id = useId();
  return (
    <section className={classes.group} aria-labelledby={id} data-tone={tone}>
      <h3 id={id} className={classes.groupTitle}>
        {title}
      </h3>
      {children}
    </section>
  );
}
