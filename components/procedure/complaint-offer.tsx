import { Button } from '@mantine/core';
import type { Client } from '../../lib/domain/client/client.ts';
import { openOnes, openProcedure } from '../../lib/domain/procedure/run.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { momentNow } from '../../lib/hooks/use-minute.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './start.module.css';
import { useChecklists } from './use-checklists.ts';
import { useSaveProcedure } from './use-procedures.ts';

/** As much of the line as says what it is about. */
const MOST_TEXT = 200;

interface Props {
  readonly client: Client;
  readonly checklistId: string;
  /** What is being logged. */
  readonly line: string;
}

/** While a complaint is being logged: one press takes it, and its time runs; nothing once one is open. */
export function ComplaintOffer({ client, checklistId, line }: Props) {
  const { t } = useText();
  const { edits } = useServices();
  const save = useSaveProcedure(client);
  const checklist = useChecklists()?.usable.find(({ id }) => id === checklistId);
  const isOpen = openOnes(client.procedures).some((each) => each.checklistId === checklistId);
  if (!checklist || isOpen) return null;
  const take = () =>
    save(openProcedure(edits.newId(), checklistId, momentNow(), line.slice(0, MOST_TEXT)), t('procedure.started'));
  return (
    <div className={classes.offer}>
      <span>{t('procedure.offer', { count: checklist.steps.length })}</span>
      <Button size="compact-xs" variant="default" onClick={() => void take()} data-testid={TEST_IDS.procedureOffer}>
        {t('procedure.receive')}
      </Button>
    </div>
  );
}
