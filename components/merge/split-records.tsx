import { Checkbox } from '@mantine/core';
import type { Dossier, RecordKind } from '../../lib/domain/dossier/dossier.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './merge.module.css';

interface Props {
  readonly dossier: Dossier;
  readonly recordIds: ReadonlySet<string>;
  readonly onRecords: (recordIds: ReadonlySet<string>) => void;
  readonly aliases: readonly string[];
  readonly onAliases: (aliases: readonly string[]) => void;
}

interface Line {
  readonly id: string;
  readonly text: string;
}

/** Everything of a client that can go to another one, kind by kind. */
export function SplitRecords({ dossier, recordIds, onRecords, aliases, onAliases }: Props) {
  const { t, day } = useText();
  const groups: readonly { readonly kind: Exclude<RecordKind, 'client'>; readonly lines: readonly Line[] }[] = [
    {
      kind: 'person',
      lines: dossier.people.map(({ id, name, title }) => ({ id, text: [name, title].filter(Boolean).join(' · ') })),
    },
    {
      kind: 'touch',
      lines: dossier.touches
        .toSorted((a, b) => (a.day < b.day ? 1 : -1))
        .map((touch) => ({
          id: touch.id,
          text: [day(touch.day), t(`channel.${touch.channel}`), touch.text].filter(Boolean).join(' · '),
        })),
    },
    {
      kind: 'holding',
      lines: dossier.holdings.map(({ id, family, name }) => ({ id, text: `${t(`family.${family}`)} · ${name}` })),
    },
    { kind: 'loan', lines: dossier.loans.map(({ id, number, product }) => ({ id, text: `${number} · ${product}` })) },
    {
      kind: 'followUp',
      lines: dossier.followUps.map(({ id, due, text }) => ({ id, text: `${day(due)} · ${text}` })),
    },
    {
      kind: 'opportunity',
      lines: (dossier.opportunities ?? []).map(({ id, name, state }) => ({
        id,
        text: `${name} · ${t(`needs.opState.${state}`)}`,
      })),
    },
  ];
  const toggle = (id: string) => {
    const next = new Set(recordIds);
    if (!next.delete(id)) next.add(id);
    onRecords(next);
  };
  const toggleAlias = (alias: string) =>
    onAliases(aliases.includes(alias) ? aliases.filter((each) => each !== alias) : [...aliases, alias]);
  return (
    <div className={classes.groups}>
      {dossier.client.aliases.length > 0 && (
        <fieldset className={classes.group}>
          <legend>{t('audit.field.aliases')}</legend>
          {dossier.client.aliases.map((alias) => (
            <Checkbox
              key={alias}
              size="xs"
              label={alias}
              checked={aliases.includes(alias)}
              onChange={() => toggleAlias(alias)}
              data-testid={TEST_IDS.splitRecord}
            />
          ))}
        </fieldset>
      )}
      {groups
        .filter(({ lines }) => lines.length > 0)
        .map(({ kind, lines }) => (
          <fieldset key={kind} className={classes.group}>
            <legend>{t(`audit.record.${kind}`)}</legend>
            {lines.map(({ id, text }) => (
              <Checkbox
                key={id}
                size="xs"
                label={text}
                checked={recordIds.has(id)}
                onChange={() => toggle(id)}
                data-testid={TEST_IDS.splitRecord}
              />
            ))}
          </fieldset>
        ))}
    </div>
  );
}
