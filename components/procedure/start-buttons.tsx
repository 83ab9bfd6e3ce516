import { UnstyledButton } from '@mantine/core';
import { IconMessageReport, IconRocket } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import type { Checklist } from '../../lib/domain/procedure/checklist.ts';
import { openOnes } from '../../lib/domain/procedure/run.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './start.module.css';
import { StartForm } from './start-form.tsx';

interface Props {
  readonly client: Client;
  /** Those that may be used today. */
  readonly checklists: readonly Checklist[];
  /** Something is being written: the panel stays on its client. */
  readonly onEditing?: (isEditing: boolean) => void;
}

/** Taking a complaint, or beginning to set up a service; a service that is being set up is not begun twice. */
export function StartButtons({ client, checklists, onEditing }: Props) {
  const { t } = useText();
  const [kind, setKind] = useState<Checklist['kind']>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    onEditing?.(kind !== undefined);
    return () => onEditing?.(false);
  }, [kind, onEditing]);
  const running = new Set(openOnes(client.procedures).map(({ checklistId }) => checklistId));
  const ofKind = (wanted: Checklist['kind']) =>
    checklists.filter((each) => each.kind === wanted && (wanted === 'complaint' || !running.has(each.id)));
  if (kind) {
    return (
      <StartForm
        key={kind}
        client={client}
        kind={kind}
        checklists={ofKind(kind)}
        onDone={() => {
          setKind(undefined);
          // The form is gone; the reader goes on where it stood.
          requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
        }}
      />
    );
  }
  return (
    <div ref={place} className={classes.start}>
      <UnstyledButton
        className={classes.startButton}
        disabled={ofKind('complaint').length === 0}
        onClick={() => setKind('complaint')}
        data-testid={TEST_IDS.procedureReceive}
      >
        <IconMessageReport size={15} aria-hidden="true" />
        {t('procedure.receive')}
      </UnstyledButton>
      <UnstyledButton
        className={classes.startButton}
        disabled={ofKind('onboarding').length === 0}
        onClick={() => setKind('onboarding')}
        data-testid={TEST_IDS.procedureSetUp}
      >
        <IconRocket size={15} aria-hidden="true" />
        {t('procedure.setUp')}
      </UnstyledButton>
    </div>
  );
}
