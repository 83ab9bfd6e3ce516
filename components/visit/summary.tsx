import { VISIT_PARTS, tickedIds } from '../../lib/domain/visit/progress.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useScenarioName } from '../playbook/use-scenario-name.ts';
import type { ObjectionScenario } from '../../lib/domain/objection/scenario.ts';
import type { Desk } from './desk.ts';
import rows from './rows.module.css';
import classes from './visit.module.css';

/** What stands in the visit by now, in a few lines: to be said once more before leaving. */
export function Summary({ desk }: { readonly desk: Desk }) {
  const { t } = useText();
  const scenarioName = useScenarioName();
  const { visit, dossier, guide } = desk;
  const join = (names: readonly string[]) => names.join(t('visit.comma'));
  const there = dossier.people.filter(({ id }) => visit.people?.includes(id)).map(({ name }) => name);
  const asked = tickedIds(visit, 'question').length + tickedIds(visit, 'ask').length;
  const ticked = tickedIds(visit, 'suggestion');
  const proposed = guide.proposal.suggestions.filter(({ id }) => ticked.includes(id)).map(({ title }) => title);
  const objected = (visit.objections ?? []).map(({ scenario, worked }) =>
    t('visit.objectedOne', {
      name: scenarioName(scenario as ObjectionScenario),
      how: t(worked === undefined ? 'visit.open' : `touch.worked.${worked ? 'yes' : 'no'}`),
    }),
  );
  const lines = [
    ...(there.length > 0 ? [t('visit.there', { names: join(there) })] : []),
    ...(asked > 0 ? [t('visit.asked', { count: asked })] : []),
    ...(proposed.length > 0 ? [t('visit.proposed', { titles: join(proposed) })] : []),
    ...(objected.length > 0 ? [t('visit.objected', { names: join(objected) })] : []),
    ...VISIT_PARTS.filter((part) => visit.parts[part].note.trim() !== '').map((part) =>
      t('visit.noted', { part: t(`visit.short.${part}`), text: visit.parts[part].note.trim() }),
    ),
  ];
  if (lines.length === 0) return <p className={classes.none}>{t('visit.none.summary')}</p>;
  return (
    <ul className={rows.plain}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
