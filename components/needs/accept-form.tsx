import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Suggestion } from '../../lib/domain/cross-sell/suggestion.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { Product } from '../../lib/domain/product/catalogue.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { formKeys } from '../people/form-keys.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import { acceptDraft, acceptedOf, acceptProblems, type PickDraft } from './answers.ts';
import classes from './form.module.css';
import { FormButtons } from './form-buttons.tsx';

interface Props {
  readonly suggestion: Suggestion;
  readonly dossier: Dossier;
  readonly products: readonly Product[];
  readonly onClose: () => void;
}

/** Which products of a suggestion become opportunities, with what amounts, and how likely they are. */
export function AcceptForm({ suggestion, dossier, products, onClose }: Props) {
  const { edits } = useServices();
  const { t, today } = useText();
  const change = useChange();
  const [draft, setDraft] = useState(() => acceptDraft(suggestion, products));
  const [problems, setProblems] = useState<readonly string[]>([]);
  const clientId = dossier.client.id;
  const pick = (productId: string, patch: Partial<PickDraft>) =>
    setDraft({
      ...draft,
      picks: draft.picks.map((each) => (each.productId === productId ? { ...each, ...patch } : each)),
    });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = acceptProblems(draft);
    setProblems(found);
    if (found.length > 0) return;
    const records = acceptedOf(suggestion, products, draft, { today, newId: edits.newId });
    const isDone = await change(
      () =>
        edits.save(
          records.map((record) => ({ clientId, kind: 'opportunity', record })),
          'editOpportunity',
        ),
      t('needs.accepted', { count: records.length }),
    );
    if (isDone) onClose();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('needs.acceptOf', { title: suggestion.title })}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys(onClose)}
      noValidate
    >
      <p className={classes.hint}>{t('needs.acceptHint')}</p>
      <ul className={classes.picks}>
        {draft.picks.map(({ productId, name, isCount, isChosen, amount }, index) => (
          <li key={productId} className={classes.pick}>
            <label className={classes.check}>
              <input
                type="checkbox"
                checked={isChosen}
                // biome-ignore lint/a11y/noAutofocus: the form was opened on the user's own press
                autoFocus={index === 0}
                onChange={(event) => pick(productId, { isChosen: event.currentTarget.checked })}
              />
              {name}
            </label>
            <TextInput
              size="xs"
              aria-label={`${name} · ${t(isCount ? 'needs.amountCount' : 'needs.amountWan')}`}
              placeholder={t(isCount ? 'needs.amountCount' : 'needs.amountWan')}
              value={amount}
              inputMode={isCount ? 'numeric' : 'decimal'}
              maxLength={30}
              disabled={!isChosen}
              autoComplete="off"
              error={problems.includes(productId) && t('needs.badAmount')}
              onChange={(event) => pick(productId, { amount: event.currentTarget.value })}
            />
          </li>
        ))}
      </ul>
      {problems.includes('none') && (
        <p className={classes.problem} role="alert">
          {t('needs.pickOne')}
        </p>
      )}
      <TextInput
        className={classes.short}
        size="xs"
        label={t('needs.probability')}
        value={draft.probability}
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        error={problems.includes('probability') && t('needs.badProbability')}
        onChange={(event) => setDraft({ ...draft, probability: event.currentTarget.value })}
      />
      <FormButtons text={t('needs.acceptGo')} testId={TEST_IDS.needsAcceptGo} onClose={onClose} />
    </form>
  );
}
