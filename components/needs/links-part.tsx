import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Lead, leadsOf } from '../../lib/domain/cross-sell/leads.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useInlineForm } from '../client/use-inline-form.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useChange } from '../ui/use-change.ts';
import { linkTo } from '../workspace/address.ts';
import { LinkForm } from './link-form.tsx';
import { withoutLink } from './links.ts';
import classes from './needs-part.module.css';

/** The firms a client is tied to, as leads: how far along each is, the likeliest first, and where it is in the book. */
export function LinksPart({ dossier }: { dossier: Dossier }) {
  const { t, day } = useText();
  const { edits } = useServices();
  const change = useChange();
  const summaries = useSummaries();
  const [, setEditing] = useState(false);
  const form = useInlineForm(setEditing);
  const { client } = dossier;
  const leads = useMemo(() => {
    const wanted = new Set((client.links ?? []).flatMap(({ clientId }) => clientId ?? []));
    const known = new Map((summaries ?? []).filter(({ id }) => wanted.has(id)).map((each) => [each.id, each]));
    return leadsOf({ client }, ({ clientId }) => (clientId === undefined ? undefined : known.get(clientId)));
  }, [client, summaries]);
  const remove = ({ linkId, name }: Lead) =>
    change(
      () =>
        edits.save(
          [{ clientId: client.id, kind: 'client', was: client, record: withoutLink(client, linkId) }],
          'editClient',
        ),
      t('needsPage.linkRemoved', { name }),
    );
  return (
    <>
      {leads.length === 0 ? (
        <p className={classes.none}>{t('needsPage.noLinks')}</p>
      ) : (
        <ul className={classes.leads}>
          {leads.map((lead) => (
            <li key={lead.linkId} data-testid={TEST_IDS.linkRow}>
              <span className={classes.kind}>{t(`needsPage.linkKinds.${lead.kind}`)}</span>
              <span>
                {lead.client ? (
                  <a className={classes.link} href={linkTo('client', { client: lead.client.id, part: 'needs' })}>
                    {lead.name}
                  </a>
                ) : (
                  lead.name
                )}
              </span>
              <span className={classes.quiet}>
                {[
                  t(`needsPage.leadState.${lead.state}`),
                  ...(lead.client ? [t(`stage.${lead.client.stage}`)] : []),
                  day(lead.on),
                ].join(' · ')}
              </span>
              <IconButton
                size={26}
                label={t('needsPage.removeLink', { name: lead.name })}
                onClick={() => void remove(lead)}
              >
                <IconX size={14} aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {form.isOpen ? (
        <LinkForm client={client} onClose={() => form.setOpen(false)} />
      ) : (
        <Button
          ref={form.opener}
          size="compact-sm"
          variant="default"
          onClick={() => form.setOpen(true)}
          data-testid={TEST_IDS.linkAdd}
        >
          {t('needsPage.addLink')}
        </Button>
      )}
    </>
  );
}
