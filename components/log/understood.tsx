import { IconPackage, IconTag } from '@tabler/icons-react';
import type { ObjectionScenario } from '../../lib/domain/objection/scenario.ts';
import type { Draft } from '../../lib/hooks/service-types.ts';
import type { QuickLog } from '../../lib/hooks/use-quick-log.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { AddChip } from './add-chip.tsx';
import { withChip, withoutChip, withRole } from './chip-edits.ts';
import classes from './log-chips.module.css';
import { type LogView, refusedKey } from './log-view.ts';
import { ObjectionChip } from './objection-chip.tsx';
import { withEdit } from './promise-edits.ts';
import { PromiseRow } from './promise-row.tsx';
import { ReadChip } from './read-chip.tsx';
import { StrangerChip } from './stranger-chip.tsx';

interface Props {
  readonly state: Draft;
  readonly view: LogView;
  readonly quick: QuickLog;
  readonly onEdit: (patch: Partial<Draft>) => void;
  /** Show what to say to a doubt. */
  readonly onScript: (scenario: ObjectionScenario) => void;
  readonly onAnswer: (scenario: ObjectionScenario, worked: boolean | undefined) => void;
}

/** What was read from the line and has no field of its own: each can be taken away or changed, and more be added. */
export function Understood({ state, view, quick, onEdit, onScript, onAnswer }: Props) {
  const { t } = useText();
  if (state.text.trim() === '') return null;
  const { strangers, objections, products, topics, promises } = view;
  const refuse = (key: string) => onEdit(withoutChip(state, key));
  const accept = (name: string) => {
    const chosen = state.newPeople ?? [];
    onEdit({ newPeople: chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name] });
  };
  return (
    <fieldset className={classes.understood} aria-label={t('log.understood')} data-testid={TEST_IDS.logUnderstood}>
      <div className={classes.row}>
        {strangers.map((stranger) => (
          <StrangerChip
            key={stranger.name}
            stranger={stranger}
            onToggle={() => accept(stranger.name)}
            onRole={(role) => onEdit(withRole(state, stranger.name, role))}
          />
        ))}
        {objections.map((objection) => (
          <ObjectionChip
            key={objection.id}
            objection={objection}
            onRemove={() => refuse(refusedKey.objection(objection.id))}
            onScript={() => onScript(objection.id)}
            onAnswer={(worked) => onAnswer(objection.id, worked)}
          />
        ))}
        {products.map(({ id, word }) => (
          <ReadChip
            key={id}
            icon={<IconPackage size={13} aria-hidden="true" />}
            text={t(`family.${id}`)}
            word={word}
            onRemove={() => refuse(refusedKey.product(id))}
          />
        ))}
        {topics.map(({ id, word }) => (
          <ReadChip
            key={id}
            icon={<IconTag size={13} aria-hidden="true" />}
            text={t(`log.topic.${id}`)}
            word={word}
            onRemove={() => refuse(refusedKey.topic(id))}
          />
        ))}
        <AddChip view={view} onAdd={(key) => onEdit(withChip(state, key))} />
      </div>
      {promises.map((promise, index) => (
        <PromiseRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the words change while they are being typed; the place stays
          key={index}
          promise={promise}
          isDayOff={promise.due !== undefined && quick.isDayOff(promise.due)}
          onEdit={(change) => onEdit({ promiseEdits: withEdit(state.promiseEdits ?? [], promise.source, change) })}
        />
      ))}
    </fieldset>
  );
}
