import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { isComplaint, openOnes } from '../../lib/domain/procedure/run.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Section } from '../ui/section.tsx';
import { ClosedList } from './closed-list.tsx';
import { ProcedureCard } from './procedure-card.tsx';
import classes from './procedure.module.css';
import start from './start.module.css';
import { StartButtons } from './start-buttons.tsx';
import { useChecklists } from './use-checklists.ts';

interface Props {
  readonly dossier: Dossier;
  /** Open complaints stand elsewhere: at the top. */
  readonly hasComplaintsOnTop?: boolean;
  readonly onEditing?: (isEditing: boolean) => void;
}

/** Complaints and services being set up: what is open, beginning one, and what was closed. */
export function Procedures({ dossier, hasComplaintsOnTop = false, onEditing }: Props) {
  const { t } = useText();
  const checklists = useChecklists();
  if (!checklists) return null;
  const { client } = dossier;
  const open = openOnes(client.procedures).filter(
    (each) => !(hasComplaintsOnTop && isComplaint(each, checklists.of(each.checklistId))),
  );
  return (
    <Section title={t('procedure.title')}>
      <div className={classes.list}>
        {open.map((procedure) => (
          <ProcedureCard
            key={procedure.id}
            dossier={dossier}
            procedure={procedure}
            checklist={checklists.of(procedure.checklistId)}
          />
        ))}
        {(client.procedures ?? []).length === 0 && <p className={start.purpose}>{t('procedure.none')}</p>}
        <StartButtons client={client} checklists={checklists.usable} {...(onEditing ? { onEditing } : {})} />
        <ClosedList client={client} checklistOf={checklists.of} />
      </div>
    </Section>
  );
}
