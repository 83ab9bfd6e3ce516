import { UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconSitemap } from '@tabler/icons-react';
import { useMemo } from 'react';
import { firmsAround } from '../../lib/domain/chain/around.ts';
import type { Client } from '../../lib/domain/client/client.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './chain-line.module.css';

/** How many firms are tied to the client, in one line that leads to their picture; nothing for a client that stands alone. */
export function ChainLine({ client }: { client: Client }) {
  const { t } = useText();
  const { places } = useServices();
  const summaries = useSummaries();
  const around = useMemo(() => (summaries ? firmsAround(client, summaries) : undefined), [client, summaries]);
  if (!around || around.count === 0) return null;
  return (
    <UnstyledButton
      className={classes.line}
      onClick={() => void places.openWorkspace(`client?client=${client.id}&part=group`)}
      data-testid={TEST_IDS.openChain}
    >
      <IconSitemap size={15} aria-hidden="true" />
      <span>{t('client.chain', { ...around })}</span>
      <IconChevronRight size={14} aria-hidden="true" />
    </UnstyledButton>
  );
}
