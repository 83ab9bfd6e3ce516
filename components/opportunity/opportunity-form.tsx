import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Opportunity } from '../../lib/domain/opportunity/opportunity.ts';
import type { Product } from '../../lib/domain/product/catalogue.ts';
import { PRODUCT_FAMILIES } from '../../lib/domain/product/holding.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import form from '../needs/form.module.css';
import { formKeys } from '../people/form-keys.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import { type OpportunityDraft, opportunityDraft, opportunityOf } from './opportunity-draft.ts';

interface Props {
  readonly clientId: string;
  /** Absent: a new one. */
  readonly opportunity?: Opportunity;
  readonly products: readonly Product[];
  /** Products with an opportunity that is open. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** An opportunity by hand: product, amount, how likely it is, a note. */
export function OpportunityForm({ clientId, opportunity, products, taken, onClose }: Props) {
  const { edits } = useServices();
  const { t, today } = useText();
  const change = useChange();
  const [was] = useState(opportunity);
  const [draft, setDraft] = useState(() => opportunityDraft(was));
  const [problems, setProblems] = useState<readonly (keyof OpportunityDraft)[]>([]);
  const edit = (patch: Partial<OpportunityDraft>) => setDraft({ ...draft, ...patch });
  const product = products.find(({ id }) => id === draft.productId);
  const isCount = product ? product.income.kind === 'fixed' : was?.isCount === true;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const result = opportunityOf(draft, was, product, { today, newId: edits.newId });
    if ('problems' in result) return setProblems(result.problems);
    const { opportunity: record } = result;
    const isDone = await change(
      () => edits.save([{ clientId, kind: 'opportunity', record, ...(was ? { was } : {}) }], 'editOpportunity'),
      t(was ? 'opportunity.saved' : 'opportunity.added', { name: record.name }),
    );
    if (isDone) onClose();
  };
  const remove = async () => {
    if (!was) return;
    const isDone = await change(
      () => edits.save([{ clientId, kind: 'opportunity', was }], 'editOpportunity'),
      t('opportunity.removed', { name: was.name }),
    );
    if (isDone) onClose();
  };
  return (
    <form
      className={form.form}
      aria-label={was ? t('opportunity.editOf', { name: was.name }) : t('opportunity.addTitle')}
      onSubmit={(event) => void save(event)}
      onKeyDown={formKeys(onClose)}
      noValidate
    >
      <div className={form.fields}>
        {!was && (
          <NativeSelect
            size="xs"
            className={form.wide}
            label={t('opportunity.product')}
            value={draft.productId}
            autoFocus
            error={problems.includes('productId') && t('opportunity.pickProduct')}
            onChange={(event) => edit({ productId: event.currentTarget.value, amount: '' })}
            data={[
              { value: '', label: t('opportunity.pickProduct') },
              ...PRODUCT_FAMILIES.map((family) => ({
                group: t(`family.${family}`),
                items: products
                  .filter((each) => each.family === family)
                  .map(({ id, name }) => ({
                    value: id,
                    label: taken.includes(id) ? `${name} · ${t('opportunity.known')}` : name,
                    disabled: taken.includes(id),
                  })),
              })).filter(({ items }) => items.length > 0),
            ]}
          />
        )}
        <TextInput
          size="xs"
          label={t(isCount ? 'needs.amountCount' : 'needs.amountWan')}
          value={draft.amount}
          inputMode={isCount ? 'numeric' : 'decimal'}
          maxLength={30}
          autoComplete="off"
          error={problems.includes('amount') && t('needs.badAmount')}
          onChange={(event) => edit({ amount: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={t('needs.probability')}
          value={draft.probability}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          error={problems.includes('probability') && t('needs.badProbability')}
          onChange={(event) => edit({ probability: event.currentTarget.value })}
        />
        <Guarded text={draft.note} onChange={(note) => edit({ note })}>
          <TextInput
            size="xs"
            className={form.wide}
            label={t('opportunity.note')}
            value={draft.note}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => edit({ note: event.currentTarget.value })}
          />
        </Guarded>
      </div>
      <div className={form.buttons}>
        <Button type="submit" size="compact-sm" data-testid={TEST_IDS.opportunitySave}>
          {t('opportunity.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {t('opportunity.cancel')}
        </Button>
        {was && (
          <Button className={form.remove} size="compact-sm" variant="subtle" color="gray" onClick={() => void remove()}>
            {t('opportunity.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
