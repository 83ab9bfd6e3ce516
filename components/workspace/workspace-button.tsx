import { IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';

/** Opens the workspace from the panel, or brings the open one to the front. */
export function WorkspaceButton() {
  const { places } = useServices();
  const { t } = useText();
  return (
    <IconButton
      label={t('app.workspace')}
      onClick={() => void places.openWorkspace()}
      data-testid={TEST_IDS.openWorkspace}
    >
      <IconLayoutSidebarLeftExpand size={17} aria-hidden="true" />
    </IconButton>
  );
}
