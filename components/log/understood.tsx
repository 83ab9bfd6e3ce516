import { IconCheck, IconMessageCircleExclamation, IconPackage, IconTag, IconUserPlus } from '@tabler/icons-react';
import type { Draft } from '../../lib/hooks/service-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import type { QuickLog } from '../../lib/hooks/use-quick-log.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './log-chips.module.css';
import { type LogView, refusedKey } from './log-view.ts';
import { PromiseRow } from './promise-row.tsx';
import { withEdit } from './promise-edits.ts';
import { ReadChip } from './read-chip.tsx';

interface Props {
  readonly state: Draft;
  readonly view: LogView;
  readonly quick: QuickLog;
  readonly onEdit: (patch: Partial<Draft>) => void;
}

/** What was read from the line and has no field of its own: each can be taken away or changed. */
export function Understood({ state, view, quick, onEdit }: Props) {
  const { t } = useText();
  const { strangers, objections, products, topics, promises } = view;
  if (strangers.length + objections.length + products.length + topics.length + promises.length === 0) return null;
  const refuse = (key: string) => onEdit({ refused: [...(state.refused ?? []), key] });
  const accept = (name: string) => {
    const chosen = state.newPeople ?? [];
    onEdit({ newPeople: chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name] });
  };
  return (
    <fieldset className={classes.understood} aria-label={t('log.understood')} data-testid={TEST_IDS.logUnderstood}>
      <div className={classes.row}>
        {strangers.map(({ name, isAccepted }) => (
          <button
            key={name}
            type="button"
            className={classes.stranger}
            aria-pressed={isAccepted}
            title={t('log.strangerHint')}
            onClick={() => accept(name)}
            data-testid={TEST_IDS.logStranger}
          >
            {isAccepted ? <IconCheck size={13} aria-hidden="true" /> : <IconUserPlus size={13} aria-hidden="true" />}
            {t('log.stranger', { name })}
          </button>
        ))}
        {objections.map(({ id, word }) => (
          <ReadChip
            key={id}
            tone="watch"
            icon={<IconMessageCircleExclamation size={13} aria-hidden="true" />}
            text={t(`log.objection.${id}`)}
            word={word}
            onRemove={() => refuse(refusedKey.objection(id))}
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
