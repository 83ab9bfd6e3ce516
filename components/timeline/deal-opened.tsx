import type { Client } from '../../lib/domain/client/client.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { recordIdOf } from '../../lib/domain/timeline/deal-items.ts';
import type { TimelineItem } from '../../lib/domain/timeline/timeline.ts';
import { type RecordVersion, recordKey } from '../../lib/domain/timeline/versions.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useChecklists } from '../procedure/use-checklists.ts';
import { FieldsChanged } from './fields-changed.tsx';
import classes from './timeline-parts.module.css';
import { Versions } from './versions.tsx';

interface Props {
  readonly item: TimelineItem;
  readonly dossier: Dossier;
  readonly versions: ReadonlyMap<string, readonly RecordVersion[]>;
}

/** An opportunity as it stands now, and how it came to be so. */
export function OpportunityOpened({ item, dossier, versions }: Props) {
  const id = recordIdOf(item);
  const opportunity = dossier.opportunities?.find((each) => each.id === id);
  if (!opportunity) return null;
  const clientId = dossier.client.id;
  return (
    <div className={classes.opened}>
      <FieldsChanged
        effect={{ kind: 'opportunity', clientId, id, before: undefined, after: opportunity }}
        dossier={dossier}
      />
      <Versions dossier={dossier} versions={versions.get(recordKey('opportunity', id))} />
    </div>
  );
}

/** The steps of a checklist that were done, each with its moment and note. */
export function ProcedureOpened({ item, client }: { readonly item: TimelineItem; readonly client: Client }) {
  const { t, day } = useText();
  const checklists = useChecklists();
  const procedure = client.procedures?.find(({ id }) => id === item.id);
  if (!procedure) return null;
  const steps = checklists?.of(procedure.checklistId)?.steps ?? [];
  return (
    <div className={classes.fields}>
      <dl>
        {procedure.done.map(({ id, on, time, note }) => (
          <div key={id}>
            <dt>{steps.find((step) => step.id === id)?.name ?? id}</dt>
            <dd>{[[day(on), time].filter(Boolean).join(' '), note].filter(Boolean).join(' · ')}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.hint}>{t('timeline.stepsDone', { count: procedure.done.length })}</p>
    </div>
  );
}
