import { UnstyledButton } from '@mantine/core';
import type { FeedbackCount } from '../../lib/domain/feedback/feedback-list.ts';
import { FEEDBACK_KINDS } from '../../lib/domain/product/feedback.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './feedback-page.module.css';
import type { NameOf } from './use-product-names.ts';

interface Props {
  readonly counts: readonly FeedbackCount[];
  readonly nameOf: NameOf;
  readonly chosen: string | undefined;
  /** A second press on the chosen one shows all again. */
  readonly onChoose: (product: string | undefined) => void;
}

/** How often which product was spoken of, and how; a press on one shows its feedback. */
export function FeedbackCounts({ counts, nameOf, chosen, onChoose }: Props) {
  const { t } = useText();
  return (
    <table className={classes.counts}>
      <thead>
        <tr>
          <th scope="col">{t('feedbackPage.product')}</th>
          {FEEDBACK_KINDS.map((kind) => (
            <th key={kind} scope="col">
              {t(`feedback.kind.${kind}`)}
            </th>
          ))}
          <th scope="col">{t('feedbackPage.total')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ product, family, kinds, total }) => {
          const isChosen = chosen === product;
          const said = product === family ? { family } : { family, productId: product };
          return (
            <tr key={product} data-chosen={isChosen}>
              <th scope="row">
                <UnstyledButton
                  className={classes.product}
                  aria-pressed={isChosen}
                  onClick={() => onChoose(isChosen ? undefined : product)}
                >
                  {nameOf(said)}
                </UnstyledButton>
              </th>
              {FEEDBACK_KINDS.map((kind) => (
                <td key={kind} data-zero={kinds[kind] === 0}>
                  {kinds[kind]}
                </td>
              ))}
              <td>{total}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
