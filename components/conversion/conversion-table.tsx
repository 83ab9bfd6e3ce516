import { IconChevronDown } from '@tabler/icons-react';
import type { CurvePoint } from '../../lib/domain/conversion/conversion.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './conversion.module.css';
import { shareText } from './touches-text.ts';

/** The figures behind the chart; folded. */
export function ConversionTable({ curve }: { curve: readonly CurvePoint[] }) {
  const { t } = useText();
  return (
    <details className={classes.more}>
      <summary>
        {t('conversionPage.asTable')}
        <IconChevronDown size={14} aria-hidden="true" />
      </summary>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('conversionPage.touch')}</th>
            <th scope="col">{t('conversionPage.reached')}</th>
            <th scope="col">{t('conversionPage.won')}</th>
            <th scope="col">{t('conversionPage.share')}</th>
          </tr>
        </thead>
        <tbody>
          {curve.map(({ touch, reached, won }) => (
            <tr key={touch}>
              <th scope="row">{t('touch.counted', { n: touch })}</th>
              <td>{reached}</td>
              <td>{won}</td>
              <td>{shareText(won, reached)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
