import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import { moveStage } from '../../lib/domain/stage/move.ts';
import { isProcessStage, PROCESS_STAGES, type Stage, STAGES, stageStep } from '../../lib/domain/stage/stage.ts';
import { useExitCriteria } from '../../lib/hooks/use-exit-criteria.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import { ReasonForm } from './reason-form.tsx';
import classes from './stage.module.css';

/** Moving the client on, or to any other stage; asks why where that must be kept. */
export function MovePart({ client }: { client: Client }) {
  const { t, today } = useText();
  const { stages } = useServices();
  const change = useChange();
  const { criteria } = useExitCriteria();
  const [isChoosing, setChoosing] = useState(false);
  const [asked, setAsked] = useState<{ readonly to: Stage; readonly open: readonly string[] }>();
  const next = isProcessStage(client.stage) ? PROCESS_STAGES[stageStep(client.stage)] : undefined;

  const move = async (to: Stage, reason?: string) => {
    const on = client.stageSince > today ? client.stageSince : today;
    const tried = moveStage(client, to, { on, criteria, ...(reason === undefined ? {} : { reason }) });
    if (!tried.ok && tried.reason === 'needsReason') {
      setAsked({ to, open: tried.open });
      return;
    }
    setChoosing(false);
    const isMoved = await change(
      () => stages.move(client.id, to, reason),
      t('stage.moved', { name: t(`stage.${to}`) }),
    );
    // What was typed stays when it could not be saved.
    if (isMoved) setAsked(undefined);
  };

  if (asked) {
    return (
      <ReasonForm
        to={asked.to}
        open={asked.open}
        onGo={(reason) => void move(asked.to, reason)}
        onCancel={() => setAsked(undefined)}
      />
    );
  }
  return (
    <div className={classes.move}>
      {next && (
        <Button
          variant="light"
          fullWidth
          rightSection={<IconArrowRight size={15} aria-hidden="true" />}
          onClick={() => void move(next)}
          data-testid={TEST_IDS.stageNext}
        >
          {t('stage.next', { name: t(`stage.${next}`) })}
        </Button>
      )}
      <UnstyledButton
        className={classes.quiet}
        aria-expanded={isChoosing}
        onClick={() => setChoosing(!isChoosing)}
        data-open={isChoosing}
      >
        {t('stage.others')}
        <IconChevronDown size={14} aria-hidden="true" />
      </UnstyledButton>
      {isChoosing && (
        <ul className={classes.choices}>
          {STAGES.filter((each) => each !== client.stage && each !== next).map((each) => (
            <li key={each}>
              <UnstyledButton className={classes.choice} onClick={() => void move(each)} data-stage={each}>
                {t(`stage.${each}`)}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
