import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { tickList } from '../../lib/domain/stage/tick-list.ts';
import { useExitCriteria } from '../../lib/hooks/use-exit-criteria.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useChange } from '../ui/use-change.ts';
import { CriterionRow } from './criterion-row.tsx';
import classes from './stage.module.css';
import { useCriterionText } from './use-criterion-text.ts';

/** The exit criteria of the present stage as a tick-list. */
export function CriteriaList({ dossier }: { dossier: Dossier }) {
  const { t } = useText();
  const criterionText = useCriterionText();
  const { stages } = useServices();
  const change = useChange();
  const { client, touches } = dossier;
  const lines = tickList(dossier, client.stage, useExitCriteria().criteria);
  const mandatory = lines.filter(({ isMandatory }) => isMandatory);
  const met = mandatory.filter(({ state }) => state === 'met').length;
  return (
    <section aria-label={t(client.stage === 'deepening' ? 'stage.keeping' : 'stage.criteria')}>
      <h2 className={classes.title}>
        {t(client.stage === 'deepening' ? 'stage.keeping' : 'stage.criteria')}
        <span>{t('stage.metOf', { met, of: mandatory.length })}</span>
      </h2>
      <ul className={classes.criteria}>
        {lines.map((line) => {
          const what = criterionText(line.id);
          return (
            <CriterionRow
              key={line.id}
              line={line}
              touches={touches}
              files={client.files ?? []}
              onTick={(evidence) =>
                void change(() => stages.tick(client.id, line.id, evidence), t('stage.ticked', { what }))
              }
              onUntick={() => void change(() => stages.untick(client.id, line.id), t('stage.unticked', { what }))}
            />
          );
        })}
      </ul>
    </section>
  );
}
