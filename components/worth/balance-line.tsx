import { dayNumber } from '../../lib/domain/calendar/day.ts';
import type { Balance } from '../../lib/domain/product/holding.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './value.module.css';

const SIZE = Object.freeze({ width: 64, height: 26, edge: 3 });

/** How a balance has gone, as a small line with the same in words; nothing below two points. */
export function BalanceLine({ balances = [] }: { balances?: readonly Balance[] | undefined }) {
  const { t, day, money } = useText();
  const [first, last] = [balances[0], balances.at(-1)];
  if (balances.length < 2 || !first || !last) return null;
  const highest = balances.reduce((most, each) => (each.fen > most.fen ? each : most));
  const [from, span] = [dayNumber(first.on), Math.max(1, dayNumber(last.on) - dayNumber(first.on))];
  const top = Math.max(1, highest.fen);
  const { width, height, edge } = SIZE;
  const points = balances.map(({ on, fen }) => ({
    x: edge + ((dayNumber(on) - from) / span) * (width - 2 * edge),
    // From nothing up: a line that fills its frame makes a small change look like a fall.
    y: height - edge - (Math.max(0, fen) / top) * (height - 2 * edge),
  }));
  const end = points.at(-1);
  return (
    <span className={classes.balances}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
        {end && <circle cx={end.x} cy={end.y} r="2.5" />}
      </svg>
      <span>
        {t('worth.balances', { from: day(first.on), was: money(first.fen), until: day(last.on), is: money(last.fen) })}
        {highest !== first &&
          highest.fen > last.fen &&
          t('worth.balancesHighest', { day: day(highest.on), amount: money(highest.fen) })}
      </span>
    </span>
  );
}
