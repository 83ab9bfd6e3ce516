import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useInlineForm } from '../client/use-inline-form.ts';
import { ReferralLines } from '../client/referral-lines.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { linkTo } from '../workspace/address.ts';
import { Block } from '../workspace/block.tsx';
import classes from './client-edit.module.css';
import { ClientForm } from './client-form.tsx';
import { ReferralForm } from './referral-form.tsx';

/** Client facts and referrals in the workspace, each with its form. */
export function ClientFacts({ client }: { client: Client }) {
  const { t, day } = useText();
  const [, setEditing] = useState(false);
  const facts = useInlineForm(setEditing);
  const referral = useInlineForm(setEditing);
  const link = ({ id, name }: { readonly id: string; readonly name: string }) => (
    <a className={classes.link} href={linkTo('client', { client: id, part: 'people' })}>
      {name}
    </a>
  );
  const lines: readonly (readonly [string, string | undefined])[] = [
    [t('add.name'), client.name],
    [t('clientForm.shortName'), client.shortName],
    [t('clientForm.aliases'), client.aliases.join(t('people.comma')) || undefined],
    [t('kind.label'), t(`kind.${client.kind}`)],
    [t('add.uscc'), client.uscc],
    [t('add.number'), client.clientNumber],
    [t('segment.label'), t(`segment.${client.segment}`)],
    [
      t('clientForm.developmentStage'),
      client.developmentStage && t(`clientForm.developmentStages.${client.developmentStage}`),
    ],
    [t('clientForm.potential'), client.potential && t(`clientForm.potentials.${client.potential}`)],
    [t('clientForm.firstBusinessDay'), client.firstBusinessDay && day(client.firstBusinessDay)],
    [t('clientForm.address'), client.address],
    [t('clientForm.note'), client.note],
  ];
  return (
    <>
      <Block title={t('peoplePage.facts')} hint={t('peoplePage.factsHint')}>
        {facts.isOpen ? (
          <div className={classes.narrow}>
            <ClientForm client={client} onClose={() => facts.setOpen(false)} link={link} />
          </div>
        ) : (
          <dl className={classes.facts}>
            {lines.map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd data-known={text !== undefined}>{text ?? t('clientForm.unknown')}</dd>
              </div>
            ))}
          </dl>
        )}
        {!facts.isOpen && (
          <Button
            ref={facts.opener}
            size="compact-sm"
            variant="default"
            onClick={() => facts.setOpen(true)}
            data-testid={TEST_IDS.clientEdit}
          >
            {t('clientForm.title')}
          </Button>
        )}
      </Block>
      <Block title={t('people.referrals')} hint={t('peoplePage.referralsHint')}>
        {referral.isOpen ? (
          <div className={classes.narrow}>
            <ReferralForm client={client} onClose={() => referral.setOpen(false)} />
          </div>
        ) : (
          <Button
            ref={referral.opener}
            size="compact-sm"
            variant="default"
            onClick={() => referral.setOpen(true)}
            data-testid={TEST_IDS.referralEdit}
          >
            {t(client.referredBy ? 'referral.edit' : 'referral.add')}
          </Button>
        )}
        <div className={classes.lines}>
          <ReferralLines client={client} link={link} />
        </div>
      </Block>
    </>
  );
}
