import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCircleX, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { type FollowUp, isOpen } from '../../lib/domain/follow-up/follow-up.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import { FollowUpEditor } from './follow-up-editor.tsx';
import classes from './timeline-parts.module.css';

interface Props {
  readonly clientId: string;
  readonly item: FollowUp;
  readonly onClosed: () => void;
}

/** A follow-up to be changed, given up, or taken up again. */
export function FollowUpOpened({ clientId, item, onClosed }: Props) {
  const { edits } = useServices();
  const { t, today, day } = useText();
  const change = useChange();
  const [isEditing, setEditing] = useState(false);
  const save = (record: FollowUp, doneText: string) =>
    change(() => edits.save([{ clientId, kind: 'followUp', was: item, record }], 'planWork'), doneText);
  const { doneOn: _, droppedOn: __, dropReason: ___, ...open } = item;
  const buttons = { size: 'compact-xs', variant: 'default' } as const;
  if (isEditing) {
    return (
      <FollowUpEditor
        clientId={clientId}
        item={item}
        onDone={() => {
          setEditing(false);
          onClosed();
        }}
      />
    );
  }
  return (
    <div className={classes.record}>
      <p className={classes.hint}>
        {t(item.kind === 'promise' ? 'timeline.promiseDue' : 'timeline.stepDue', {
          day: day(item.due),
          by: t(item.by === 'client' ? 'log.byClient' : 'log.byUs'),
        })}
      </p>
      <div className={classes.buttons}>
        <Button
          {...buttons}
          leftSection={<IconPencil size={13} aria-hidden="true" />}
          onClick={() => setEditing(true)}
          data-testid={TEST_IDS.followUpEdit}
        >
          {t('touch.edit')}
        </Button>
        {isOpen(item) ? (
          <Button
            {...buttons}
            variant="subtle"
            color="gray"
            leftSection={<IconCircleX size={13} aria-hidden="true" />}
            onClick={() => void save({ ...open, droppedOn: today }, t('timeline.dropped'))}
            data-testid={TEST_IDS.followUpDrop}
          >
            {t('timeline.drop')}
          </Button>
        ) : (
          <Button
            {...buttons}
            variant="subtle"
            color="gray"
            leftSection={<IconArrowBackUp size={13} aria-hidden="true" />}
            onClick={() => void save(open, t('timeline.reopened'))}
          >
            {t('timeline.reopen')}
          </Button>
        )}
      </div>
    </div>
  );
}
