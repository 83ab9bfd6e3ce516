import type { Conversion } from '../../lib/domain/conversion/conversion.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './conversion.module.css';
import { shareText, touchesText } from './touches-text.ts';

const STEP = 44;
const HEIGHT = 150;
const BASE = 128;
const TOP = 22;
const LEFT = 8;

/**
 * Of those who got as far as each touch, the share that was won at it, as bars; the target lies behind them as a band. The
 * table below it says the same in figures.
 */
export function ConversionChart({ conversion }: { conversion: Conversion }) {
  const { t } = useText();
  const { curve, target, median, usesDefault } = conversion;
  const shares = curve.map(({ reached, won }) => (reached === 0 ? 0 : won / reached));
  const most = Math.max(0.01, ...shares);
  const steps = Math.max(curve.length, target.high);
  const width = LEFT * 2 + steps * STEP;
  const xOf = (touch: number) => LEFT + (touch - 1) * STEP;
  return (
    <figure className={classes.chart}>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        style={{ maxWidth: width }}
        role="img"
        aria-label={t('conversionPage.chart')}
      >
        <rect
          className={classes.band}
          x={xOf(target.low)}
          y={0}
          width={(target.high - target.low + 1) * STEP}
          height={BASE}
        />
        <line className={classes.axis} x1={0} x2={width} y1={BASE} y2={BASE} />
        {curve.map(({ touch, reached, won }, index) => {
          const height = ((shares[index] as number) / most) * (BASE - TOP);
          const x = xOf(touch);
          return (
            <g key={touch}>
              <rect className={classes.bar} x={x + 8} y={BASE - height} width={STEP - 16} height={height} rx={3} />
              <text className={classes.share} x={x + STEP / 2} y={BASE - height - 5}>
                {shareText(won, reached)}
              </text>
            </g>
          );
        })}
        {Array.from({ length: steps }, (_, index) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: the numbers are their positions
            key={index}
            className={classes.touch}
            x={xOf(index + 1) + STEP / 2}
            y={HEIGHT - 5}
          >
            {index + 1}
          </text>
        ))}
        {median !== undefined && !usesDefault && (
          <line className={classes.median} x1={xOf(median) + STEP / 2} x2={xOf(median) + STEP / 2} y1={0} y2={BASE} />
        )}
      </svg>
      <figcaption className={classes.caption}>
        <span className={classes.bandKey} aria-hidden="true" />
        {t(usesDefault ? 'conversionPage.bandDefault' : 'conversionPage.bandOwn', {
          low: target.low,
          high: target.high,
        })}
        {median !== undefined && !usesDefault && (
          <>
            <span className={classes.medianKey} aria-hidden="true" />
            {t('conversionPage.medianIs', { n: touchesText(median) })}
          </>
        )}
      </figcaption>
    </figure>
  );
}
