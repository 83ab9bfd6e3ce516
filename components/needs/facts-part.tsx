import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import type { ClientFact, FactKey } from '../../lib/domain/client/fact.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { FACT_GROUPS, type FactGroup, factsOfGroup } from './fact-groups.ts';
import { FactsForm } from './facts-form.tsx';
import classes from './needs-part.module.css';
import { useFactText } from './use-fact-text.ts';

/** What is known of a client, part by part, with a form for what is not known and one for every single fact. */
export function FactsPart({ client }: { client: Client }) {
  const { t } = useText();
  const hasNone = (client.facts ?? []).length === 0;
  return (
    <>
      {hasNone && <p className={classes.none}>{t('needsPage.noFacts')}</p>}
      {FACT_GROUPS.map((group) => (
        <FactGroupPart key={group} group={group} client={client} />
      ))}
    </>
  );
}

function FactGroupPart({ group, client }: { group: FactGroup; client: Client }) {
  const { t } = useText();
  const [open, setOpen] = useState<readonly FactKey[]>();
  const opener = useRef<HTMLElement>(null);
  const keys = factsOfGroup(group);
  const known = keys.flatMap((key) => client.facts?.find((fact) => fact.key === key) ?? []);
  const unknown = keys.filter((key) => !known.some((fact) => fact.key === key));
  const title = t(`needsPage.group.${group}`);
  const edit = (asked: readonly FactKey[]) => {
    opener.current = document.activeElement as HTMLElement | null;
    setOpen(asked);
  };
  const close = () => {
    setOpen(undefined);
    requestAnimationFrame(() => opener.current?.isConnected && opener.current.focus());
  };
  return (
    <section className={classes.group}>
      <div className={classes.groupHead}>
        <h3>{title}</h3>
        {unknown.length > 0 && (
          <>
            <span className={classes.quiet}>{t('needsPage.unknownCount', { count: unknown.length })}</span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('needsPage.addGroup', { group: title })}
              onClick={() => edit(unknown)}
              data-testid={TEST_IDS.needsFactsAdd}
              data-group={group}
            >
              {t('needsPage.addFacts')}
            </Button>
          </>
        )}
      </div>
      {known.length > 0 && (
        <ul className={classes.facts}>
          {known.map((fact) => (
            <FactRow key={fact.key} fact={fact} onEdit={() => edit([fact.key])} />
          ))}
        </ul>
      )}
      {open && <FactsForm key={open.join()} client={client} keys={open} onClose={close} />}
    </section>
  );
}

function FactRow({ fact, onEdit }: { fact: ClientFact; onEdit: () => void }) {
  const { t, day } = useText();
  const words = useFactText();
  const { key, value, on, source, note } = fact;
  const name = words.name(key);
  return (
    <li>
      <span>{name}</span>
      <strong>{words.value(key, value)}</strong>
      <span className={classes.quiet}>
        {[day(on), t(`needs.factSource.${source}`), ...(note === undefined ? [] : [note])].join(' · ')}
      </span>
      <IconButton size={26} label={t('needsPage.editFact', { name })} onClick={onEdit}>
        <IconPencil size={14} aria-hidden="true" />
      </IconButton>
    </li>
  );
}
