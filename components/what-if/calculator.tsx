import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { CrossSellContent } from '../../lib/domain/cross-sell/suggestion.ts';
import { type Effort, whatIf } from '../../lib/domain/cross-sell/what-if.ts';
import { PRODUCT_FAMILIES } from '../../lib/domain/product/holding.ts';
import { DEFAULT_RATES } from '../../lib/domain/value/rates.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Block } from '../workspace/block.tsx';
import { LineFields } from './line-fields.tsx';
import { decimalOf, itemOf, type LineDraft, lineDraft } from './what-if-draft.ts';
import classes from './what-if.module.css';
import { WhatIfResult } from './what-if-result.tsx';

const FEN_PER_YUAN = 100;

interface Props {
  readonly content: CrossSellContent;
  readonly first: readonly LineDraft[];
  readonly clientName?: string;
  readonly ruleTitle?: string;
}

/** The fields of the calculator and what they come to. */
export function Calculator({ content: { products }, first, clientName, ruleTitle }: Props) {
  const { t } = useText();
  const [lines, setLines] = useState(first);
  const [effort, setEffort] = useState({ hours: '', yuan: '' });
  const add = (id: string) => {
    const product = products.find((each) => each.id === id);
    if (product) setLines([...lines, lineDraft(product)]);
  };
  const shown = lines.flatMap((line) => {
    const product = products.find(({ id }) => id === line.productId);
    return product ? [{ line, product }] : [];
  });
  const [hours, yuan] = [decimalOf(effort.hours), decimalOf(effort.yuan)];
  const work: Effort | undefined =
    typeof hours === 'number' && typeof yuan === 'number'
      ? { hours, fenPerHour: Math.round(yuan * FEN_PER_YUAN) }
      : undefined;
  const result = whatIf(
    shown.map(({ line, product }) => itemOf(line, product)),
    products,
    DEFAULT_RATES,
    work,
  );
  return (
    <div data-testid={TEST_IDS.whatIf}>
      {(clientName ?? ruleTitle) !== undefined && (
        <p className={classes.about}>
          {clientName && <strong>{clientName}</strong>}
          {ruleTitle && <span className={classes.quiet}>{t('whatIf.fromRule', { title: ruleTitle })}</span>}
        </p>
      )}
      <Block title={t('whatIf.pick')} hint={t('whatIf.pickHint')}>
        {shown.map(({ line, product }) => (
          <LineFields
            key={line.productId}
            draft={line}
            product={product}
            onEdit={(patch) =>
              setLines(lines.map((each) => (each.productId === line.productId ? { ...each, ...patch } : each)))
            }
            onRemove={() => setLines(lines.filter((each) => each.productId !== line.productId))}
          />
        ))}
        <NativeSelect
          className={classes.add}
          aria-label={t('whatIf.add')}
          value=""
          onChange={(event) => add(event.currentTarget.value)}
          data={[
            { value: '', label: t('whatIf.addPick') },
            ...PRODUCT_FAMILIES.map((family) => ({
              group: t(`family.${family}`),
              items: products
                .filter((each) => each.family === family && !lines.some(({ productId }) => productId === each.id))
                .map(({ id, name }) => ({ value: id, label: name })),
            })).filter(({ items }) => items.length > 0),
          ]}
          data-testid={TEST_IDS.whatIfAdd}
        />
      </Block>
      <Block title={t('whatIf.effort')} hint={t('whatIf.effortHint')}>
        <div className={classes.fields}>
          <TextInput
            size="xs"
            label={t('whatIf.effortHours')}
            value={effort.hours}
            inputMode="decimal"
            maxLength={12}
            error={hours === 'bad' && t('whatIf.bad')}
            onChange={(event) => setEffort({ ...effort, hours: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label={t('whatIf.effortEach')}
            value={effort.yuan}
            inputMode="decimal"
            maxLength={12}
            error={yuan === 'bad' && t('whatIf.bad')}
            onChange={(event) => setEffort({ ...effort, yuan: event.currentTarget.value })}
          />
        </div>
      </Block>
      <Block title={t('whatIf.result')} hint={t('whatIf.resultHint')}>
        {lines.length === 0 ? (
          <p className={classes.quiet}>{t('whatIf.emptyHint')}</p>
        ) : (
          <>
            <WhatIfResult result={result} />
            <Button
              className={classes.print}
              size="compact-sm"
              variant="default"
              leftSection={<IconPrinter size={15} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              {t('whatIf.print')}
            </Button>
          </>
        )}
        <p className={classes.note}>{t('whatIf.note')}</p>
      </Block>
    </div>
  );
}
