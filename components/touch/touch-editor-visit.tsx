import { MOST_MINUTES } from '../../lib/domain/follow-up/follow-up.ts';
import { MOODS } from '../../lib/domain/touch/touch.ts';
import { useRatingText } from '../../lib/hooks/use-rating-text.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { RatingFields } from '../debrief/rating-fields.tsx';
import { Chip } from '../log/chip.tsx';
import type { TouchDraft } from './touch-draft.ts';
import classes from './touch-editor.module.css';

interface Props {
  readonly draft: TouchDraft;
  readonly onEdit: (patch: Partial<TouchDraft>) => void;
}

/** What a debrief says of a touch: how the client was, how long it took, how the manager did. */
export function TouchEditorVisit({ draft: { mood, minutes, rating }, onEdit }: Props) {
  const { t } = useText();
  const said = useRatingText(rating);
  return (
    <>
      <fieldset className={classes.choices}>
        <legend>{t('touch.fields.mood')}</legend>
        <div>
          {MOODS.map((value) => (
            <Chip key={value} isOn={mood === value} onClick={() => onEdit({ mood: mood === value ? '' : value })}>
              {t(`touch.mood.${value}`)}
            </Chip>
          ))}
          <input
            type="number"
            className={classes.input}
            aria-label={t('touch.fields.minutes')}
            placeholder={t('touch.fields.minutes')}
            min={0}
            max={MOST_MINUTES}
            value={minutes === 0 ? '' : minutes}
            onChange={({ currentTarget: { value } }) => {
              const typed = Math.floor(Number(value));
              if (typed >= 0 && typed <= MOST_MINUTES) onEdit({ minutes: typed });
            }}
          />
        </div>
      </fieldset>
      <details className={classes.rating} open={said !== undefined}>
        <summary>{t('touch.fields.rating')}</summary>
        <RatingFields rating={rating} onChange={(next) => onEdit({ rating: next })} />
      </details>
    </>
  );
}
