import { IconTrash } from '@tabler/icons-react';
import type { Client } from '../../lib/domain/client/client.ts';
import { aliasesOf, aliasState, type PortalAlias } from '../../lib/domain/portal-alias/portal-alias.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { hostOf } from '../portal/host-of.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Section } from '../ui/section.tsx';
import { ShortList } from '../ui/short-list.tsx';
import { useChange } from '../ui/use-change.ts';
import rows from './client.module.css';
import classes from './people.module.css';

const FIRST = 3;

/** What the user answered on which portal about this client; each answer can be taken out, and is then asked for again. */
export function RememberedAnswers({ client }: { client: Client }) {
  const { answers } = useServices();
  const { t, day } = useText();
  const change = useChange();
  const own = aliasesOf(client);
  if (own.length === 0) return null;
  const row = (alias: PortalAlias) => {
    const state = aliasState(alias, client);
    const what = t(alias.isClient ? 'answers.is' : 'answers.isNot', { text: alias.text });
    return (
      <li key={alias.id} className={classes.person} data-testid={TEST_IDS.rememberedAnswer}>
        <span className={classes.personName}>
          {what}
          <span className={classes.personTitle}>
            {[
              hostOf(alias.portal),
              day(alias.confirmedOn),
              ...(state === 'valid' ? [] : [t('answers.asksAgain')]),
            ].join(' · ')}
          </span>
        </span>
        <IconButton
          label={t('answers.forget', { text: alias.text })}
          onClick={() => void change(() => answers.forget(client.id, alias.id), t('answers.forgotten'))}
          data-testid={TEST_IDS.forgetAnswer}
        >
          <IconTrash size={16} aria-hidden="true" />
        </IconButton>
      </li>
    );
  };
  return (
    <Section title={t('answers.title')} aside={String(own.length)}>
      <ShortList className={rows.rows} items={[...own].reverse()} first={FIRST} row={row} />
    </Section>
  );
}
