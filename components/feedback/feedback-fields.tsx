import { IconMessage2Plus } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { guessKind } from '../../lib/domain/feedback/guess-kind.ts';
import { MOST_FEEDBACK, type ProductFeedback } from '../../lib/domain/product/feedback.ts';
import type { ProductFamily } from '../../lib/domain/product/holding.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './feedback.module.css';

/** Brings the names of the products along, which are wanted once somebody gives feedback. */
const FeedbackRow = lazy(async () => ({ default: (await import('./feedback-row.tsx')).FeedbackRow }));

interface Props {
  readonly feedback: readonly ProductFeedback[];
  /** What the touch says: the words of a feedback that has none of its own. */
  readonly line: string;
  /** The product the touch is about, if any is known. */
  readonly family: ProductFamily | undefined;
  readonly onChange: (feedback: readonly ProductFeedback[]) => void;
}

/** What a client said of products, to be kept with a touch. */
export function FeedbackFields({ feedback, line, family = 'settlement', onChange }: Props) {
  const { t } = useText();
  const add = () => onChange([...feedback, { family, kind: guessKind(line), text: '' }]);
  return (
    <div className={classes.fields}>
      <Suspense>
        {feedback.map((said, at) => (
          <FeedbackRow
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry has nothing but its place
            key={at}
            said={said}
            line={line}
            onChange={(next) => onChange(feedback.map((each, place) => (place === at ? next : each)))}
            onRemove={() => onChange(feedback.filter((_, place) => place !== at))}
          />
        ))}
      </Suspense>
      {feedback.length < MOST_FEEDBACK && (
        <button
          type="button"
          className={classes.add}
          title={t('feedback.addHint')}
          onClick={add}
          data-testid={TEST_IDS.logFeedback}
        >
          <IconMessage2Plus size={14} aria-hidden="true" />
          {t('feedback.add')}
        </button>
      )}
    </div>
  );
}
