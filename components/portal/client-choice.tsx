import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { GradeBadge } from '../ui/grade-badge.tsx';
import classes from './portal.module.css';

interface Props {
  readonly client: ClientSummary;
  /** Facts that tell this client from the others. */
  readonly note: string;
  /** What on the page speaks for and against it. */
  readonly reasons?: string;
  readonly onOpen: () => void;
  readonly testId?: string;
}

/** A client to choose from a short list. */
export function ClientChoice({ client, note, reasons, onOpen, testId }: Props) {
  return (
    <li>
      <UnstyledButton className={classes.choice} onClick={onOpen} data-testid={testId}>
        <GradeBadge grade={client.grade} />
        <span className={classes.choiceText}>
          <strong>{client.name}</strong>
          <span>{note}</span>
          {reasons && <span className={classes.reasons}>{reasons}</span>}
        </span>
        <IconChevronRight size={16} aria-hidden="true" />
      </UnstyledButton>
    </li>
  );
}
