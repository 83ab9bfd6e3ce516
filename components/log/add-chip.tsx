import { OBJECTION_SCENARIOS } from '../../lib/domain/objection/scenario.ts';
import { PRODUCT_FAMILIES } from '../../lib/domain/product/holding.ts';
import { LOG_TOPICS } from '../../lib/domain/quick-log/topics.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './log-chips.module.css';
import { type LogView, refusedKey } from './log-view.ts';

interface Props {
  readonly view: LogView;
  /** `key`: as in {@link refusedKey}. */
  readonly onAdd: (key: string) => void;
}

/** Adds a product, a topic or a doubt that the line does not say in words. */
export function AddChip({ view, onAdd }: Props) {
  const { t } = useText();
  const isFree = (shown: readonly { readonly id: string }[]) => (id: string) => !shown.some((each) => each.id === id);
  const groups = [
    {
      label: t('log.addProduct'),
      items: PRODUCT_FAMILIES.filter(isFree(view.products)).map((id) => [refusedKey.product(id), t(`family.${id}`)]),
    },
    {
      label: t('log.addTopic'),
      items: LOG_TOPICS.filter(isFree(view.topics)).map((id) => [refusedKey.topic(id), t(`log.topic.${id}`)]),
    },
    {
      label: t('log.addObjection'),
      items: OBJECTION_SCENARIOS.filter(isFree(view.objections)).map((id) => [
        refusedKey.objection(id),
        t(`log.objection.${id}`),
      ]),
    },
  ] as const;
  return (
    <select
      className={classes.add}
      aria-label={t('log.addLabel')}
      value=""
      onChange={(event) => event.currentTarget.value !== '' && onAdd(event.currentTarget.value)}
      data-testid={TEST_IDS.logAddChip}
    >
      <option value="">{t('log.addChip')}</option>
      {groups.map(({ label, items }) => (
        <optgroup key={label} label={label}>
          {items.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
