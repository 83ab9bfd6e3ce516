import { UnstyledButton } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Section } from '../ui/section.tsx';
import { ClientButton } from './client-button.tsx';
import classes from './people.module.css';
import { ReferralLines } from './referral-lines.tsx';
import { useInlineForm } from './use-inline-form.ts';

/** Wanted once in a while: the first picture does not wait for it. */
const ReferralForm = lazy(async () => ({ default: (await import('../client-edit/referral-form.tsx')).ReferralForm }));

interface Props {
  readonly client: Client;
  readonly onEditing: (isEditing: boolean) => void;
}

/** Who brought this client and whom it has brought; offers to note who did when that is not known. */
export function Referrals({ client, onEditing }: Props) {
  const { t } = useText();
  const { isOpen, setOpen, opener } = useInlineForm(onEditing);
  const label = t(client.referredBy ? 'referral.edit' : 'referral.add');
  return (
    <Section
      title={t('people.referrals')}
      aside={
        <UnstyledButton
          ref={opener}
          className={classes.add}
          onClick={() => setOpen(true)}
          data-testid={TEST_IDS.referralEdit}
        >
          {client.referredBy ? <IconPencil size={13} aria-hidden="true" /> : <IconPlus size={13} aria-hidden="true" />}
          {label}
        </UnstyledButton>
      }
    >
      {isOpen && (
        <div className={classes.form}>
          <Suspense>
            <ReferralForm client={client} onClose={() => setOpen(false)} />
          </Suspense>
        </div>
      )}
      <ReferralLines client={client} link={(other) => <ClientButton {...other} />} />
    </Section>
  );
}
