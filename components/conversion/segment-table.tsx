import type { SegmentConversion } from '../../lib/domain/conversion/by-segment.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './conversion.module.css';
import { touchesText } from './touches-text.ts';

/** Each segment by itself; those with too few conversions are named in a line instead of showing figures that mean little. */
export function SegmentTable({ segments }: { segments: readonly SegmentConversion[] }) {
  const { t } = useText();
  if (segments.length === 0) return <p className={classes.none}>{t('conversionPage.segmentsNone')}</p>;
  const enough = segments.filter(({ conversion }) => !conversion.usesDefault);
  const few = segments
    .filter(({ conversion }) => conversion.usesDefault)
    .map(({ segment, conversion }) => t('conversionPage.fewOf', { name: t(`segment.${segment}`), n: conversion.n }));
  return (
    <>
      {enough.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('conversionPage.segment')}</th>
              <th scope="col">{t('conversionPage.measured')}</th>
              <th scope="col">{t('conversionPage.median')}</th>
              <th scope="col">{t('conversionPage.middleHalf')}</th>
            </tr>
          </thead>
          <tbody>
            {enough.map(({ segment, conversion: { n, median = 0, q1 = 0, q3 = 0 } }) => (
              <tr key={segment}>
                <th scope="row">{t(`segment.${segment}`)}</th>
                <td>{t('conversionPage.clients', { count: n })}</td>
                <td>{t('conversionPage.times', { n: touchesText(median) })}</td>
                <td>{t('conversionPage.range', { low: touchesText(q1), high: touchesText(q3) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {few.length > 0 && (
        <p className={classes.few}>{t('conversionPage.few', { names: few.join(t('standing.comma')) })}</p>
      )}
    </>
  );
}
