import {
  IconBan,
  IconBulb,
  IconCircleCheck,
  IconHelp,
  IconMessageCircle,
  IconThumbDown,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Need, NeedState } from '../../lib/domain/cross-sell/needs-matrix.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './needs-part.module.css';
import { useFactText } from './use-fact-text.ts';

const ICONS: { readonly [S in NeedState]: TablerIcon } = Object.freeze({
  held: IconCircleCheck,
  inTalks: IconMessageCircle,
  open: IconBulb,
  declined: IconThumbDown,
  unsuitable: IconBan,
  noData: IconHelp,
});

/** The matrix of needs and gaps: one row a family, with what shows its state, from where and since when. */
export function MatrixTable({ needs }: { needs: readonly Need[] }) {
  const { t, day } = useText();
  const words = useFactText();
  return (
    <table className={classes.matrix} data-testid={TEST_IDS.needsMatrix}>
      <thead>
        <tr>
          <th scope="col">{t('needsPage.family')}</th>
          <th scope="col">{t('needsPage.state')}</th>
          <th scope="col">{t('needsPage.shownBy')}</th>
        </tr>
      </thead>
      <tbody>
        {needs.map(({ family, state, facts, until }) => {
          const Icon = ICONS[state];
          return (
            <tr key={family} data-state={state} data-family={family}>
              <th scope="row">{t(`family.${family}`)}</th>
              <td>
                <span className={classes.cell}>
                  <Icon size={15} aria-hidden="true" />
                  {t(`needs.cell.${state}`)}
                </span>
              </td>
              <td>
                {facts.length === 0 && <span className={classes.quiet}>{t('needsPage.none')}</span>}
                <ul>
                  {facts.map((fact) => (
                    <li key={`${fact.kind} ${'id' in fact ? fact.id : words.used(fact)}`}>
                      {words.used(fact)} <span className={classes.quiet}>{words.origin(fact)}</span>
                    </li>
                  ))}
                  {until !== undefined && (
                    <li className={classes.quiet}>{t('needsPage.until', { day: day(until) })}</li>
                  )}
                </ul>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
