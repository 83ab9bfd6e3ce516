import { NativeSelect } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { asksReason, movedTo, type MoveInput } from '../../lib/domain/opportunity/move.ts';
import {
  type Opportunity,
  OPPORTUNITY_STATES,
  type OpportunityState,
} from '../../lib/domain/opportunity/opportunity.ts';
import { probabilityOf } from '../../lib/domain/opportunity/pipeline.ts';
import type { Product } from '../../lib/domain/product/catalogue.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useInlineForm } from '../client/use-inline-form.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useChange } from '../ui/use-change.ts';
import { MoveForm } from './move-form.tsx';
import { MoveHistory } from './move-history.tsx';
import classes from './opportunity.module.css';
import { OpportunityForm } from './opportunity-form.tsx';

interface Props {
  readonly clientId: string;
  readonly opportunity: Opportunity;
  /** Absent: no longer in the catalogue. */
  readonly product: Product | undefined;
  readonly ruleTitle: string | undefined;
}

/** One opportunity: its state to be changed, what it would bring, how likely it is, and how it came here. */
export function OpportunityRow({ clientId, opportunity, product, ruleTitle }: Props) {
  const { t, day, money } = useText();
  const { edits } = useServices();
  const { today } = useText();
  const change = useChange();
  const [, setEditing] = useState(false);
  const form = useInlineForm(setEditing);
  const [pending, setPending] = useState<OpportunityState>();
  const { name, state, stateOn, amount, isCount, incomeFenPerYear, reason, restUntil, note } = opportunity;
  const move = async (input: MoveInput) => {
    const record = movedTo(opportunity, input);
    const isDone = await change(
      () => edits.save([{ clientId, kind: 'opportunity', was: opportunity, record }], 'editOpportunity'),
      t('opportunity.moved', { name, state: t(`needs.opState.${input.to}`) }),
    );
    if (isDone) setPending(undefined);
  };
  const choose = (to: OpportunityState) => {
    if (to === state) setPending(undefined);
    else if (asksReason(to)) setPending(to);
    else void move({ to, on: today });
  };
  return (
    <li className={classes.row} data-state={state} data-testid={TEST_IDS.opportunityRow}>
      <div className={classes.line}>
        <div className={classes.what}>
          <strong>{name}</strong>
          {product && <span className={classes.quiet}>{t(`family.${product.family}`)}</span>}
        </div>
        <NativeSelect
          size="xs"
          aria-label={t('opportunity.stateOf', { name })}
          value={pending ?? state}
          onChange={(event) => choose(event.currentTarget.value as OpportunityState)}
          data={OPPORTUNITY_STATES.map((each) => ({ value: each, label: t(`needs.opState.${each}`) }))}
          data-testid={TEST_IDS.opportunityState}
        />
        <IconButton
          ref={form.opener}
          size={28}
          label={t('opportunity.editOf', { name })}
          onClick={() => form.setOpen(!form.isOpen)}
          data-testid={TEST_IDS.opportunityEdit}
        >
          <IconPencil size={15} aria-hidden="true" />
        </IconButton>
      </div>
      <dl className={classes.figures}>
        <Figure name={t('opportunity.amount')}>
          {amount === undefined
            ? t('opportunity.noAmount')
            : isCount
              ? t('opportunity.count', { count: amount })
              : money(amount)}
        </Figure>
        <Figure name={t('opportunity.income')}>
          {incomeFenPerYear === undefined ? t('opportunity.noAmount') : money(incomeFenPerYear)}
        </Figure>
        <Figure name={t('opportunity.probability')}>{`${probabilityOf(opportunity)}%`}</Figure>
        <Figure name={t('opportunity.since')}>{day(stateOn)}</Figure>
      </dl>
      {(reason ?? note ?? restUntil) !== undefined && (
        <p className={classes.quiet}>
          {[reason, restUntil && t('opportunity.rest', { day: day(restUntil) }), note].filter(Boolean).join(' · ')}
        </p>
      )}
      {pending !== undefined && (
        <MoveForm name={name} to={pending} onGo={(input) => void move(input)} onClose={() => setPending(undefined)} />
      )}
      {form.isOpen && (
        <OpportunityForm
          clientId={clientId}
          opportunity={opportunity}
          products={product ? [product] : []}
          taken={[]}
          onClose={() => form.setOpen(false)}
        />
      )}
      <MoveHistory opportunity={opportunity} ruleTitle={ruleTitle} />
    </li>
  );
}

function Figure({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
