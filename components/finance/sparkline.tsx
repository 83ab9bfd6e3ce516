import classes from './finance.module.css';

const SIZE = Object.freeze({ width: 72, height: 24, edge: 3 });

/** How a number has gone, oldest first; the table beside it says the same in figures. Nothing below two points. */
export function Sparkline({ values }: { readonly values: readonly number[] }) {
  if (values.length < 2) return null;
  const { width, height, edge } = SIZE;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // Small moves stay small: the frame spans at least a tenth of the size of the values.
  const size = Math.max(most - least, Math.max(Math.abs(most), Math.abs(least)) * 0.1) || 1;
  const middle = (most + least) / 2;
  const points = values.map((value, index) => ({
    x: edge + (index / (values.length - 1)) * (width - 2 * edge),
    y: height / 2 - ((value - middle) / size) * (height - 2 * edge),
  }));
  const end = points.at(-1);
  return (
    <svg className={classes.spark} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      {end && <circle cx={end.x} cy={end.y} r="2.5" />}
    </svg>
  );
}
