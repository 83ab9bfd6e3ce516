import { IconCheck, IconHelp, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { CrossSellRule } from '../../lib/domain/cross-sell/rule.ts';
import type { Product } from '../../lib/domain/product/catalogue.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import type { ChoiceOf } from './fields.ts';
import classes from './preview.module.css';
import { PreviewClientFields } from './preview-client.tsx';
import { ruleVerdict } from './rule-verdict.ts';
import type { Choice } from './use-choices.ts';
import { useDemandText } from './use-demand-text.ts';
import { usePreviewClient } from './use-preview-client.ts';

const ICONS = Object.freeze({ holds: IconCheck, lacks: IconHelp, not: IconX });

interface Props {
  readonly rule: CrossSellRule;
  readonly products: readonly Product[];
  readonly choicesOf: (of: ChoiceOf) => readonly Choice[];
}

/** Whether a rule would propose something to a client, and which of its demands say so. */
export function PreviewRule({ rule, products, choicesOf }: Props) {
  const { t, money, today, day } = useText();
  const client = usePreviewClient();
  const demandText = useDemandText(choicesOf);
  const { dossier } = client;
  const verdict = useMemo(
    () => dossier && ruleVerdict(rule, dossier, products, today),
    [rule, dossier, products, today],
  );
  const state = !verdict ? 'waiting' : verdict.suggestion ? 'fires' : 'silent';
  return (
    <>
      <PreviewClientFields client={client} />
      <div role="status" data-testid={TEST_IDS.contentVerdict}>
        {verdict && (
          <>
            <p className={classes.verdict} data-state={state}>
              {state === 'fires' ? <IconCheck size={16} aria-hidden="true" /> : <IconX size={16} aria-hidden="true" />}
              {t(`content.preview.${state === 'fires' ? 'fires' : 'silent'}`)}
            </p>
            {verdict.blocks.map(({ id, fact }) => (
              <p key={id} className={classes.why}>
                {t('content.preview.blocked', { why: t(`needs.block.${id}`), day: day(fact.on) })}
              </p>
            ))}
            {verdict.held && <p className={classes.why}>{t(`content.held.${verdict.held.reason}`)}</p>}
            {verdict.demands.length > 0 && (
              <ul className={classes.demands} aria-label={t('content.preview.demands')}>
                {verdict.demands.map((demand, at) => {
                  const Icon = ICONS[demand.state];
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: demands stand in the order of the form and hold no state
                    <li key={at} data-state={demand.state}>
                      <Icon size={15} aria-hidden="true" />
                      <span>{demandText(demand)}</span>
                      <em>{t(`content.demand.${demand.state}`)}</em>
                    </li>
                  );
                })}
              </ul>
            )}
            {verdict.suggestion && (
              <ul className={classes.products} aria-label={t('content.fields.products')}>
                {verdict.suggestion.products.map(({ productId, name, role, income, state: standing }) => (
                  <li key={productId}>
                    <strong>{name}</strong>
                    <span>{role}</span>
                    <em>
                      {standing === 'new'
                        ? income.state === 'reckoned'
                          ? t('products.perYear', { sum: money(income.netFen) })
                          : t(`content.preview.income.${income.state}`)
                        : t(`content.preview.product.${standing}`)}
                    </em>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </>
  );
}
