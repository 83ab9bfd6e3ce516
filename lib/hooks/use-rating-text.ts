import i18next from 'i18next';
import { RATING_AXES, type VisitRating } from '../domain/visit/rating.ts';
import { addBriefingWords } from '../i18n/briefing-words.ts';
import { useText } from './use-text.ts';

// The words of the axes are those of the briefing; who shows or changes a rating loads them with this file.
addBriefingWords(i18next);

/** A self-rating in a line, `沟通技巧 4 · 专业度 3`; undefined where nothing was rated. */
export function useRatingText(rating: VisitRating | undefined): string | undefined {
  const { t } = useText();
  const marks = RATING_AXES.flatMap((axis) => {
    const mark = rating?.[axis];
    return mark === undefined ? [] : [`${t(`rating.axis.${axis}`)} ${mark}`];
  });
  return marks.length === 0 ? undefined : marks.join(' · ');
}
