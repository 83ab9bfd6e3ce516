import type { PartProps } from '../client-page/part-props.ts';
import { Procedures } from './procedures.tsx';
import classes from './procedure.module.css';

/** Complaints and services of one client, on its page in the workspace. */
export function ProcedurePart({ dossier }: PartProps) {
  return (
    <div className={classes.part}>
      <Procedures dossier={dossier} />
    </div>
  );
}
