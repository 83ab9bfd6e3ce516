import { IconAlertTriangle, IconUserEdit } from '@tabler/icons-react';
import type { Card } from '../../lib/hooks/use-script-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { refusalText } from './card-standing.ts';
import classes from './script-card.module.css';

/** That a card may not be copied, and why; that it is the user's own wording. Nothing for an approved one. */
export function RefusalNote({ card }: { card: Card }) {
  const text = useText();
  const refusal = refusalText(card, text);
  const isOwn = card.item.variantOf !== undefined;
  if (refusal === undefined && !isOwn) return null;
  return (
    <p
      className={classes.note}
      data-tone={refusal === undefined ? 'own' : 'refused'}
      data-testid={TEST_IDS.scriptRefused}
    >
      {refusal === undefined ? (
        <IconUserEdit size={14} aria-hidden="true" />
      ) : (
        <IconAlertTriangle size={14} aria-hidden="true" />
      )}
      {isOwn && <strong>{text.t('card.own')}</strong>}
      {refusal}
    </p>
  );
}
