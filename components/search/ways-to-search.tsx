import { useText } from '../../lib/hooks/use-text.ts';
import classes from './search.module.css';

/** What can be typed, as words and an example each; the examples are of the sample book. */
const WAYS = ['name', 'pinyin', 'initials', 'phone', 'code', 'record', 'brief'] as const;

/** Teaches what the search understands. */
export function WaysToSearch() {
  const { t } = useText();
  return (
    <dl className={classes.ways} aria-label={t('search.ways')}>
      {WAYS.map((way) => (
        <div key={way}>
          <dt>{t(`search.way.${way}`)}</dt>
          <dd>{t(`search.example.${way}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
