import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './log.module.css';

interface Props {
  readonly isOn: boolean;
  readonly onClick: () => void;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A small on/off choice; a tick says that it is on, besides the colour. */
export function Chip({ isOn, onClick, title, children }: Props) {
  return (
    <button type="button" className={classes.chip} aria-pressed={isOn} title={title} onClick={onClick}>
      {isOn && <IconCheck size={13} stroke={2.6} aria-hidden="true" />}
      {children}
    </button>
  );
}
