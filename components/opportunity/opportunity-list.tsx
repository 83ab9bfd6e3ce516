import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { isOpenOpportunity, type Opportunity, OPPORTUNITY_STATES } from '../../lib/domain/opportunity/opportunity.ts';
import type { Product } from '../../lib/domain/product/catalogue.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useInlineForm } from '../client/use-inline-form.ts';
import { TEST_IDS } from '../test-ids.ts';
import { OpportunityForm } from './opportunity-form.tsx';
import { OpportunityRow } from './opportunity-row.tsx';
import classes from './opportunity.module.css';

interface Props {
  readonly dossier: Dossier;
  readonly products: readonly Product[];
  /** Titles of rules by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The opportunities of a client, those somebody works on first. */
export function OpportunityList({ dossier, products, titles }: Props) {
  const { t } = useText();
  const [, setEditing] = useState(false);
  const form = useInlineForm(setEditing);
  const clientId = dossier.client.id;
  const opportunities = useMemo(() => inOrder(dossier.opportunities ?? []), [dossier.opportunities]);
  return (
    <>
      {opportunities.length === 0 ? (
        <p className={classes.none}>{t('opportunity.none')}</p>
      ) : (
        <ul className={classes.rows}>
          {opportunities.map((opportunity) => (
            <OpportunityRow
              key={opportunity.id}
              clientId={clientId}
              opportunity={opportunity}
              product={products.find(({ id }) => id === opportunity.productId)}
              ruleTitle={titles.get(opportunity.ruleId ?? '')}
            />
          ))}
        </ul>
      )}
      {form.isOpen ? (
        <OpportunityForm
          clientId={clientId}
          products={products}
          taken={opportunities.filter(isOpenOpportunity).map(({ productId }) => productId)}
          onClose={() => form.setOpen(false)}
        />
      ) : (
        <Button
          ref={form.opener}
          size="compact-sm"
          variant="default"
          onClick={() => form.setOpen(true)}
          data-testid={TEST_IDS.opportunityAdd}
        >
          {t('opportunity.add')}
        </Button>
      )}
    </>
  );
}

/** What is worked on first, in the order of the states; within one, the newest first. */
function inOrder(opportunities: readonly Opportunity[]): readonly Opportunity[] {
  const place = ({ state }: Opportunity) => OPPORTUNITY_STATES.indexOf(state);
  return [...opportunities].sort(
    (a, b) => place(a) - place(b) || (a.stateOn > b.stateOn ? -1 : 1) || (a.id < b.id ? -1 : 1),
  );
}
