import { NativeSelect } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useId } from 'react';
import type { CaptureOffer, CapturePlace, CaptureValue } from '../../lib/domain/capture/capture.ts';
import type { Grade } from '../../lib/domain/client/client.ts';
import { type Text, useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import ui from '../ui/ui.module.css';
import classes from './capture.module.css';

interface Props {
  readonly offer: CaptureOffer;
  /** Index of the chosen place; -1 for none. */
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

/** One value of the page: where it would go, what stands there now and what would. Or why it cannot go anywhere. */
export function CaptureRow({ offer, chosen, onChoose }: Props) {
  const text = useText();
  const { t } = text;
  const id = useId();
  const name = t(`teach.field.${offer.field}`);
  if (offer.places === undefined) {
    return (
      <li className={classes.captureRow} data-testid={TEST_IDS.captureRow} data-problem={offer.problem}>
        <span className={classes.captureName}>{name}</span>
        <span className={classes.captureNote}>{t(`capture.${offer.problem}`, { text: offer.text })}</span>
      </li>
    );
  }
  const place = offer.places[chosen];
  const [first, second] = offer.places;
  // Of several places none is drawn as if it were meant.
  const shown = place ?? (second ? undefined : first);
  return (
    <li className={classes.captureRow} data-testid={TEST_IDS.captureRow} data-field={offer.field}>
      <span className={classes.captureName}>
        <input
          id={id}
          type="checkbox"
          checked={place !== undefined}
          onChange={(event) => onChoose(event.currentTarget.checked ? 0 : -1)}
        />
        <label htmlFor={id}>{name}</label>
      </span>
      {offer.places.length > 1 ? (
        <NativeSelect
          size="xs"
          aria-label={t('capture.placeOf', { field: name })}
          value={String(chosen)}
          onChange={(event) => onChoose(Number(event.currentTarget.value))}
          data={[
            { value: '-1', label: t('capture.choose') },
            ...offer.places.map((each, at) => ({ value: String(at), label: placeText(each, text) })),
          ]}
        />
      ) : (
        first && <span className={classes.captureNote}>{placeText(first, text)}</span>
      )}
      {shown && <Difference place={shown} />}
    </li>
  );
}

function Difference({ place }: { place: CapturePlace }) {
  const text = useText();
  const { t } = text;
  return (
    <span className={classes.difference}>
      <del>
        <span className={ui.hidden}>{t('capture.before')} </span>
        {place.before === undefined ? t('capture.nothing') : valueText(place, place.before, text)}
      </del>
      <IconArrowRight size={13} aria-hidden="true" />
      <ins>
        <span className={ui.hidden}>{t('capture.after')} </span>
        {valueText(place, place.after, text)}
      </ins>
    </span>
  );
}

function placeText({ target, name }: CapturePlace, { t }: Text): string {
  if (target.kind !== 'client') return t(`capture.place.${target.kind}`, { name });
  return t(target.field === 'grade' ? 'capture.client' : 'capture.creditRating');
}

/** Amounts in full: rounded to 万元 two different ones could look alike. */
function valueText({ target: { field } }: CapturePlace, value: CaptureValue, { t, day }: Text): string {
  if (typeof value === 'number') {
    const digits = (value / 100).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return t('money.yuan', { digits });
  }
  if (field === 'grade') return t('grade.label', { grade: value as Grade });
  if (field === 'creditRating') return value;
  return field === 'loanClass' ? t(`loanClass.${value as 'pass'}`) : day(value);
}
