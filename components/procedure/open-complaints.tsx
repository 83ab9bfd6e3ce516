import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { isComplaint, openOnes } from '../../lib/domain/procedure/run.ts';
import { ProcedureCard } from './procedure-card.tsx';
import classes from './procedure.module.css';
import { useChecklists } from './use-checklists.ts';

/** The client's open complaints: before anything else is read. */
export function OpenComplaints({ dossier }: { dossier: Dossier }) {
  const checklists = useChecklists();
  if (!checklists) return null;
  const open = openOnes(dossier.client.procedures).filter((each) => isComplaint(each, checklists.of(each.checklistId)));
  return (
    <div className={classes.top}>
      {open.map((procedure) => (
        <ProcedureCard
          key={procedure.id}
          dossier={dossier}
          procedure={procedure}
          checklist={checklists.of(procedure.checklistId)}
          heading="h2"
        />
      ))}
    </div>
  );
}
