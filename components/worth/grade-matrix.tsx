import { POTENTIALS, type Potential } from '../../lib/domain/client/client.ts';
import { GRADE_MATRIX, type GradeSuggestion } from '../../lib/domain/grade/grade.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './grade.module.css';

/** Value × potential as a table; the client's cell, or the row or column that is known of it, is marked. */
export function GradeMatrix({ suggestion }: { suggestion: GradeSuggestion }) {
  const { t, money } = useText();
  const { valueBand, potential, bands } = suggestion;
  const [high, middle] = [money(bands.highFen), money(bands.middleFen)];
  const bandTexts: { readonly [B in Potential]: string } = {
    high: t('worth.bandHigh', { from: high }),
    middle: t('worth.bandMiddle', { from: middle, until: high }),
    low: t('worth.bandLow', { until: middle }),
  };
  return (
    <table className={classes.matrix}>
      <caption>{t('worth.matrix')}</caption>
      <thead>
        <tr>
          <td />
          {POTENTIALS.map((each) => (
            <th key={each} scope="col" data-known={each === potential}>
              {t('worth.potentialIs', { level: t(`standing.level.${each}`) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {POTENTIALS.map((band) => (
          <tr key={band}>
            <th scope="row" data-known={band === valueBand}>
              {t('worth.bandIs', { level: t(`standing.level.${band}`) })}
              <span className={classes.source}>{bandTexts[band]}</span>
            </th>
            {POTENTIALS.map((each) => {
              const isHere = band === valueBand && each === potential;
              return (
                <td key={each} data-here={isHere} data-near={band === valueBand || each === potential}>
                  {GRADE_MATRIX[band][each]}
                  {isHere && <span className={classes.here}>{t('worth.here')}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
