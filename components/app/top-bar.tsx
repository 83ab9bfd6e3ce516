import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { WorkspaceButton } from '../workspace/workspace-button.tsx';
import classes from './app.module.css';

interface Props {
  readonly onBack?: () => void;
  /** What stands after the back button: a title or a state. */
  readonly children?: ReactNode;
  /** Icon buttons at the right end. */
  readonly actions?: ReactNode;
}

/** The slim bar at the top of every view. */
export function TopBar({ onBack, children, actions }: Props) {
  const { t } = useText();
  return (
    <header className={classes.topBar} data-has-back={onBack !== undefined}>
      {onBack && (
        <IconButton label={t('common.back')} onClick={onBack}>
          <IconArrowLeft size={18} aria-hidden="true" />
        </IconButton>
      )}
      <div className={classes.topTitle}>{children}</div>
      <div className={classes.topActions}>
        {/* Forms, which bring no buttons of their own, are finished or left first. */}
        {actions !== undefined && <WorkspaceButton />}
        {actions}
      </div>
    </header>
  );
}
