import { IconPencil } from '@tabler/icons-react';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useNavigation } from '../app/navigation.ts';
import { IconButton } from '../ui/icon-button.tsx';

/** Opens a client with the cursor in the log line. */
export function LogButton({ client }: { client: Pick<ClientSummary, 'id' | 'name' | 'shortName'> }) {
  const { t } = useText();
  const { dispatch, focusLog } = useNavigation();
  return (
    <IconButton
      label={t('today.logFor', { name: client.shortName ?? client.name })}
      size={28}
      onClick={() => {
        dispatch({ type: 'open', clientId: client.id });
        focusLog();
      }}
    >
      <IconPencil size={16} aria-hidden="true" />
    </IconButton>
  );
}
