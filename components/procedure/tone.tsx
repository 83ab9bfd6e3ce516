import { useText } from '../../lib/hooks/use-text.ts';
import classes from './procedure.module.css';

/** The tone of a complaint (domain facts §7), in the order in which it is wanted. */
const RULES = Object.freeze(['loss', 'facts', 'promise', 'matter', 'trust'] as const);

/** How to speak with somebody who complains. */
export function Tone() {
  const { t } = useText();
  return (
    <details className={classes.tone}>
      <summary>{t('procedure.tone')}</summary>
      <ul>
        {RULES.map((rule) => (
          <li key={rule}>{t(`procedure.toneRules.${rule}`)}</li>
        ))}
      </ul>
    </details>
  );
}
