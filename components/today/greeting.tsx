import { useText } from '../../lib/hooks/use-text.ts';
import classes from './today.module.css';

/** The day, and how much there is to do. `isPart`: the page has a heading of its own. */
export function Greeting({ dueCount, isPart = false }: { dueCount?: number; isPart?: boolean }) {
  const { t, day, today } = useText();
  const Title = isPart ? 'p' : 'h1';
  const hour = new Date().getHours();
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  return (
    <div className={classes.greeting}>
      <Title className={classes.greetingTitle}>{day(today)}</Title>
      <p className={classes.greetingText}>
        {t(`today.${part}`)}
        {dueCount !== undefined && dueCount > 0 && ` · ${t('today.summary', { count: dueCount })}`}
      </p>
    </div>
  );
}
