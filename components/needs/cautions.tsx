import type { Caution } from '../../lib/domain/cross-sell/suggestion.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './suggestion.module.css';
import { useFactText } from './use-fact-text.ts';

/** What is to be minded before anything is proposed, each once, with every fact that shows it, its day and where it comes from. */
export function Cautions({ cautions }: { cautions: readonly Caution[] }) {
  const { t } = useText();
  const words = useFactText();
  return [...new Set(cautions.map(({ id }) => id))].map((id) => (
    <div key={id} className={classes.caution}>
      <p>{t(`needs.caution.${id}`)}</p>
      {cautions
        .filter((caution) => caution.id === id)
        .map(({ fact }) => (
          <p key={`${words.used(fact)} ${fact.on}`} className={classes.origin}>
            {words.used(fact)} · {words.origin(fact)}
          </p>
        ))}
    </div>
  ));
}
