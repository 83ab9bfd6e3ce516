import { UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { GradeBadge } from '../ui/grade-badge.tsx';
import { ClientButton } from './client-button.tsx';
import classes from './client.module.css';
import people from './people.module.css';
import { useInlineForm } from './use-inline-form.ts';
import { VisitButton } from './visit-button.tsx';

/** Wanted once in a while: the first picture does not wait for it. */
const ClientForm = lazy(async () => ({ default: (await import('../client-edit/client-form.tsx')).ClientForm }));

interface Props {
  readonly client: Client;
  readonly onEditing: (isEditing: boolean) => void;
}

/** Who the client is: full name, grade, segment, credit rating, number; opens the form in which that is changed. */
export function ClientHeader({ client, onEditing }: Props) {
  const { t } = useText();
  const { isOpen, setOpen, opener } = useInlineForm(onEditing);
  const facts = [
    t(`segment.${client.segment}`),
    ...(client.creditRating ? [t('client.creditRating', { rating: client.creditRating })] : []),
    ...(client.kind === 'enterprise' ? [] : [t(`kind.${client.kind}`)]),
    ...(client.clientNumber ? [t('client.number', { number: client.clientNumber })] : []),
  ];
  return (
    <div className={classes.header}>
      <div className={classes.nameLine}>
        <h1 className={classes.name} data-testid={TEST_IDS.clientName}>
          {client.name}
        </h1>
        <UnstyledButton
          ref={opener}
          className={people.edit}
          aria-label={t('clientForm.title')}
          title={t('clientForm.title')}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          data-testid={TEST_IDS.clientEdit}
        >
          <IconPencil size={15} aria-hidden="true" />
        </UnstyledButton>
      </div>
      <div className={classes.metaLine}>
        <p className={classes.meta}>
          <GradeBadge grade={client.grade} />
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        <VisitButton clientId={client.id} />
      </div>
      {isOpen && (
        <div className={classes.edited}>
          <Suspense>
            <ClientForm client={client} onClose={() => setOpen(false)} link={(other) => <ClientButton {...other} />} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
