import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../lib/domain/calendar/day.ts';
import { RESEARCH_METHODS, type ResearchItem } from '../../lib/domain/research/plan.ts';
import { RISK_GROUPS, RISK_ITEMS } from '../../lib/domain/risk/item.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import form from '../needs/form.module.css';
import { formKeys } from '../people/form-keys.ts';
import { type ItemDraft, itemDraft, itemOf } from './item-draft.ts';

type Props = {
  readonly onGo: (item: ResearchItem) => Promise<void>;
  readonly onCancel: () => void;
} & (
  | { readonly item: ResearchItem; readonly onRemove: () => void }
  | { readonly item?: undefined; readonly until: Day; readonly newId: () => string }
);

/** A question of a plan by hand: what, of which risk, how, by whom, until when. */
export function ItemForm(props: Props) {
  const { onGo, onCancel } = props;
  const { t } = useText();
  const [draft, setDraft] = useState(() => itemDraft(props.item, props.item ? props.item.due : props.until));
  const [isBad, setBad] = useState(false);
  const edit = (patch: Partial<ItemDraft>) => setDraft({ ...draft, ...patch });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const item = itemOf(draft, props.item ?? { id: props.newId() });
    setBad(item === undefined);
    if (item) void onGo(item);
  };
  const isDayBad = isBad && itemOf({ ...draft, question: '?' }, { id: '' }) === undefined;
  return (
    <form
      className={form.form}
      aria-label={props.item ? t('research.editItem', { question: props.item.question }) : t('research.addItem')}
      onSubmit={save}
      onKeyDown={formKeys(onCancel)}
      noValidate
    >
      <div className={form.fields}>
        <div className={form.wide}>
          <Guarded text={draft.question} onChange={(question) => edit({ question })}>
            <TextInput
              size="xs"
              label={t('research.question')}
              value={draft.question}
              maxLength={500}
              autoFocus
              error={isBad && draft.question.trim() === '' && t('research.required')}
              onChange={(event) => edit({ question: event.currentTarget.value })}
            />
          </Guarded>
        </div>
        <NativeSelect
          size="xs"
          label={t('research.group')}
          value={draft.group}
          onChange={(event) => {
            const group = RISK_GROUPS.find((each) => each === event.currentTarget.value);
            if (group) edit({ group, item: '' });
          }}
          data={RISK_GROUPS.map((group) => ({ value: group, label: t(`risk.group.${group}`) }))}
        />
        <NativeSelect
          size="xs"
          label={t('research.item')}
          value={draft.item}
          onChange={(event) =>
            edit({ item: RISK_ITEMS[draft.group].find((each) => each === event.currentTarget.value) ?? '' })
          }
          data={[
            { value: '', label: t('research.wholeGroup') },
            ...RISK_ITEMS[draft.group].map((item) => ({ value: item, label: t(`risk.item.${item}`) })),
          ]}
        />
        <NativeSelect
          size="xs"
          label={t('research.method')}
          value={draft.method}
          onChange={(event) => {
            const method = RESEARCH_METHODS.find((each) => each === event.currentTarget.value);
            if (method) edit({ method });
          }}
          data={RESEARCH_METHODS.map((method) => ({ value: method, label: t(`risk.method.${method}`) }))}
        />
        <TextInput
          size="xs"
          label={t('research.who')}
          placeholder={t('research.me')}
          value={draft.who}
          maxLength={100}
          onChange={(event) => edit({ who: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          type="date"
          label={t('research.due')}
          value={draft.due}
          max="2099-12-31"
          error={isDayBad && t('research.badDay')}
          onChange={(event) => edit({ due: event.currentTarget.value })}
        />
      </div>
      <div className={form.buttons}>
        <Button type="submit" size="compact-sm">
          {t('research.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t('research.cancel')}
        </Button>
        {props.item && (
          <Button className={form.remove} size="compact-sm" variant="subtle" color="gray" onClick={props.onRemove}>
            {t('research.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
