import type { Client } from '../../lib/domain/client/client.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { GradeBadge } from '../ui/grade-badge.tsx';
import classes from './client.module.css';

/** Who the client is: full name, grade, segment, credit rating, number. */
export function ClientHeader({ client }: { client: Client }) {
  const { t } = useText();
  const facts = [
    t(`segment.${client.segment}`),
    ...(client.creditRating ? [t('client.creditRating', { rating: client.creditRating })] : []),
    ...(client.kind === 'enterprise' ? [] : [t(`kind.${client.kind}`)]),
    ...(client.clientNumber ? [t('client.number', { number: client.clientNumber })] : []),
  ];
  return (
    <div className={classes.header}>
      <h1 className={classes.name} data-testid={TEST_IDS.clientName}>
        {client.name}
      </h1>
      <p className={classes.meta}>
        <GradeBadge grade={client.grade} />
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </div>
  );
}
