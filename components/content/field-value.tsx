import type { ReactNode } from 'react';
import type { FactCondition } from '../../lib/domain/cross-sell/rule.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './item.module.css';
import { entriesOf, textOf } from './field-props.ts';
import type { ChoiceOf, Field } from './fields.ts';
import type { Choice } from './use-choices.ts';
import { useConditionText } from './use-demand-text.ts';
import type { Working } from './working.ts';

interface Props {
  readonly field: Field;
  readonly value: unknown;
  readonly choicesOf: (of: ChoiceOf) => readonly Choice[];
}

/** What stands in a field, to be read. */
export function FieldValue({ field, value, choicesOf }: Props): ReactNode {
  const { t, money } = useText();
  const conditionText = useConditionText();
  const named = (of: ChoiceOf, one: unknown) => choicesOf(of).find((each) => each.value === one)?.label ?? String(one);
  switch (field.as) {
    case 'line':
    case 'text':
      return textOf(value);
    case 'lines':
      return <Lines lines={Array.isArray(value) ? value.map(String) : []} />;
    case 'choice':
      return named(field.of, value);
    case 'choices':
      return (Array.isArray(value) ? value : []).map((one) => named(field.of, one)).join(' / ');
    case 'number':
      return String(value);
    case 'flag':
      return t(value === true ? 'content.choice.yes' : 'content.choice.no');
    case 'income':
      return textOf((value as Working).words);
    case 'links':
      return <Lines lines={entriesOf(value).map(({ to, why }) => joined(named('product', to), why))} />;
    case 'conditions':
      return <Lines lines={entriesOf(value).map((each) => conditionText(each as unknown as FactCondition))} />;
    case 'ruleProducts':
      return (
        <Lines
          lines={entriesOf(value).map(({ productId, role, amount }) => {
            const fixed = (amount as Working | undefined)?.fixed;
            const sum = typeof fixed === 'number' && fixed >= 1_000_000 ? money(fixed) : undefined;
            return joined(named('product', productId), role, sum);
          })}
        />
      );
    case 'steps':
      return (
        <Lines
          isOrdered
          lines={entriesOf(value).map(({ name, how, withinMinutes }) =>
            joined(name, how, withinMinutes && t('content.item.within', { count: Number(withinMinutes) })),
          )}
        />
      );
  }
}

function Lines({ lines, isOrdered = false }: { lines: readonly string[]; isOrdered?: boolean }) {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <List className={classes.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </List>
  );
}

function joined(...parts: readonly unknown[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');
}
