import { IconX } from '@tabler/icons-react';
import { FEEDBACK_TEXT } from '../../lib/domain/feedback/said-feedback.ts';
import { FEEDBACK_KINDS, type FeedbackKind, type ProductFeedback } from '../../lib/domain/product/feedback.ts';
import { useContentBook } from '../../lib/hooks/use-content-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './feedback.module.css';
import { choiceOf, familiesOf, withChoice } from './product-choice.ts';

interface Props {
  readonly said: ProductFeedback;
  /** What it says as long as it has no words of its own. */
  readonly line: string;
  readonly onChange: (said: ProductFeedback) => void;
  readonly onRemove: () => void;
}

/** One feedback being written: on which product, of what kind, in which words. */
export function FeedbackRow({ said, line, onChange, onRemove }: Props) {
  const { t } = useText();
  const families = familiesOf(useContentBook());
  const choice = choiceOf(said);
  const isKnown = families.some(({ products }) => products.some(({ id }) => id === said.productId));
  return (
    <fieldset className={classes.entry} aria-label={t('feedback.legend')} data-testid={TEST_IDS.feedbackEntry}>
      <div className={classes.head}>
        <select
          className={classes.select}
          aria-label={t('feedback.product')}
          value={choice}
          onChange={(event) => onChange(withChoice(said, event.currentTarget.value))}
        >
          {said.productId !== undefined && !isKnown && <option value={choice}>{t(`family.${said.family}`)}</option>}
          {families.map(({ family, products }) => (
            <optgroup key={family} label={t(`family.${family}`)}>
              <option value={family}>{t('feedback.whole', { family: t(`family.${family}`) })}</option>
              {products.map(({ id, name }) => (
                <option key={id} value={`${family}:${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <select
          className={classes.kind}
          aria-label={t('feedback.kindLabel')}
          value={said.kind}
          onChange={(event) => onChange({ ...said, kind: event.currentTarget.value as FeedbackKind })}
        >
          {FEEDBACK_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`feedback.kind.${kind}`)}
            </option>
          ))}
        </select>
        <button type="button" className={classes.remove} aria-label={t('feedback.remove')} onClick={onRemove}>
          <IconX size={13} aria-hidden="true" />
        </button>
      </div>
      <input
        className={classes.text}
        aria-label={t('feedback.text')}
        placeholder={line.trim() || t('feedback.text')}
        maxLength={FEEDBACK_TEXT}
        value={said.text}
        onChange={(event) => onChange({ ...said, text: event.currentTarget.value })}
      />
    </fieldset>
  );
}
