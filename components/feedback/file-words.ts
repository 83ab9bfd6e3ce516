import type { FeedbackWords } from '../../lib/hooks/feedback-types.ts';
import type { Words } from '../../lib/hooks/use-text.ts';
import type { NameOf } from './use-product-names.ts';

interface About {
  readonly t: Words;
  readonly nameOf: NameOf;
  readonly by: string;
  readonly reason: string;
  readonly isMasked: boolean;
}

/** The words of a file of feedback in the user's language. */
export function fileWords({ t, nameOf, by, reason, isMasked }: About): FeedbackWords {
  return {
    title: t('feedbackPage.export.title'),
    headings: [
      t('feedbackPage.export.day'),
      t('feedbackPage.product'),
      t('feedbackPage.export.kind'),
      t('feedbackPage.export.text'),
      t('feedbackPage.export.client'),
    ],
    aboutTitle: t('feedbackPage.export.aboutTitle'),
    about: (generatedAt) => [
      [t('feedbackPage.export.made'), generatedAt],
      ...(by === '' ? [] : [[t('feedbackPage.export.by'), by] as const]),
      [t('feedbackPage.export.why'), reason],
      [t('feedbackPage.export.masking'), t(isMasked ? 'feedbackPage.export.isMasked' : 'feedbackPage.export.isBare')],
    ],
    product: nameOf,
    kind: ({ kind }) => t(`feedback.kind.${kind}`),
  };
}
