import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Client } from '../../lib/domain/client/client.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useRisk } from '../../lib/hooks/use-risk.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { linkTo } from '../workspace/address.ts';
import classes from './risk-line.module.css';

/** The client's risk in one line, while it is middle or high or a signal stands; leads to where it is worked on. */
export function RiskLine({ client }: { client: Client }) {
  const { t } = useText();
  const { places } = useServices();
  const { rating, standing, untaken } = useRisk(client);
  const { level } = rating;
  const isRated = level === 'middle' || level === 'high';
  if (!isRated && standing.length === 0) return null;
  const [newest] = standing;
  const said = [
    ...(isRated
      ? rating.groups.filter(({ group }) => rating.because.includes(group)).map(({ group }) => t(`risk.group.${group}`))
      : []),
    ...(newest ? [t(`risk.signal.${newest.kind}`)] : []),
    ...(standing.length > 1 ? [t('risk.panel.standing', { count: standing.length })] : []),
    ...(untaken.length > 0 ? [t('risk.panel.untaken', { count: untaken.length })] : []),
  ];
  return (
    <UnstyledButton
      className={classes.line}
      data-level={level}
      title={t('risk.panel.open')}
      onClick={() => void places.openWorkspace(linkTo('client', { client: client.id, part: 'research' }).slice(1))}
      data-testid={TEST_IDS.riskLine}
    >
      <IconAlertTriangle size={14} aria-hidden="true" />
      <strong>
        {t('risk.panel.title')} {t(`risk.panel.level.${level}`)}
      </strong>
      <span>{said.join(t('standing.comma'))}</span>
    </UnstyledButton>
  );
}
