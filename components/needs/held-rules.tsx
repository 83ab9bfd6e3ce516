import { IconChevronDown } from '@tabler/icons-react';
import type { HeldRule } from '../../lib/domain/cross-sell/suggestion.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './needs-part.module.css';

interface Props {
  readonly held: readonly HeldRule[];
  /** Titles of rules by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Rules that would fit and are held back, each with why; folded. */
export function HeldRules({ held, titles }: Props) {
  const { t, day } = useText();
  if (held.length === 0) return null;
  const why = ({ reason, until, by }: HeldRule) =>
    reason === 'resting'
      ? t('needsPage.heldWhy.resting', { day: until ? day(until) : '' })
      : [t(`needsPage.heldWhy.${reason}`), by && titles.get(by)].filter(Boolean).join(' · ');
  return (
    <details className={classes.held}>
      <summary>
        {t('needsPage.held', { count: held.length })}
        <IconChevronDown size={14} aria-hidden="true" />
      </summary>
      <ul>
        {held.map((rule) => (
          <li key={rule.ruleId}>
            <span>{rule.title}</span>
            <span className={classes.quiet}>{why(rule)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
