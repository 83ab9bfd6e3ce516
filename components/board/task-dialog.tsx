import { Button } from '@mantine/core';
import { STAGES } from '../../lib/domain/stage/stage.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ReasonForm } from '../stage/reason-form.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { Dialog } from './dialog.tsx';
import classes from './dialog.module.css';
import { GradeForm } from './grade-form.tsx';
import { PlanForm } from './plan-form.tsx';
import type { Bulk } from './use-bulk.ts';

/** Asks for what a change of some clients still needs: the stage, the reason, the step or the grade. */
export function TaskDialog({ bulk }: { bulk: Bulk }) {
  const { t } = useText();
  const { task, ask, move, plan, setGrade } = bulk;
  if (!task) return null;
  const close = () => ask(undefined);
  const count = task.ids.length;
  switch (task.kind) {
    case 'choose':
      return (
        <Dialog key="choose" title={t('board.moveTitle', { count })} onClose={close}>
          <div className={classes.choices}>
            {STAGES.map((stage, index) => (
              <Button
                key={stage}
                variant="default"
                size="compact-md"
                autoFocus={index === 0}
                onClick={() => void move(task.ids, stage)}
                data-testid={TEST_IDS.boardMoveTo}
                data-stage={stage}
              >
                {t(`stage.${stage}`)}
              </Button>
            ))}
          </div>
        </Dialog>
      );
    case 'reason': {
      const { check, to } = task;
      return (
        <Dialog
          key="reason"
          title={t('board.reasonTitle', { count: check.moving, name: t(`stage.${to}`) })}
          onClose={close}
        >
          {count > 1 && <p className={classes.note}>{t('board.reasonForAll', { count: check.asking })}</p>}
          <ReasonForm to={to} open={check.open} onGo={(reason) => void move(task.ids, to, reason)} onCancel={close} />
        </Dialog>
      );
    }
    case 'plan':
      return (
        <Dialog key="plan" title={t('board.planTitle', { count })} onClose={close}>
          <PlanForm onGo={(text, due) => void plan(task.ids, text, due)} onCancel={close} />
        </Dialog>
      );
    case 'grade':
      return (
        <Dialog key="grade" title={t('board.gradeTitle', { count })} onClose={close}>
          <GradeForm onGo={(grade, reason) => void setGrade(task.ids, grade, reason)} onCancel={close} />
        </Dialog>
      );
  }
}
