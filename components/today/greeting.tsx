import { useText } from '../../lib/hooks/use-text.ts';
import classes from './today.module.css';

/** The day, and how much there is to do. */
export function Greeting({ dueCount }: { dueCount?: number }) {
  const { t, day, today } = useText();
  const hour = new Date().getHours();
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  return (
    <div className={classes.greeting}>
      <h1 className={classes.greetingTitle}>{day(today)}</h1>
      <p className={classes.greetingText}>
        {t(`today.${part}`)}
        {dueCount !== undefined && dueCount > 0 && ` · ${t('today.summary', { count: dueCount })}`}
      </p>
    </div>
  );
}
