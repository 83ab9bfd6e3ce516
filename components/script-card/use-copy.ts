import { type FilledPiece, filledText } from '../../lib/domain/script/script.ts';
import type { Card } from '../../lib/hooks/use-script-book.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from '../ui/toasts.tsx';
import { refusalText } from './card-standing.ts';

/** Copying a sentence of a card. */
export interface Copying {
  /** Why nothing of the card may be copied. */
  readonly refusal: string | undefined;
  /** How many slots of a sentence are open. */
  openIn(pieces: readonly FilledPiece[]): number;
  /** Copy a sentence, or say why not. */
  copy(pieces: readonly FilledPiece[]): Promise<void>;
}

/** What is not approved, no more in force, or has a hole does not reach the clipboard. */
export function useCopy(card: Card): Copying {
  const text = useText();
  const { guard } = useServices();
  const { show } = useToasts();
  const { t } = text;
  const refusal = refusalText(card, text);
  const openIn = (pieces: readonly FilledPiece[]) => pieces.filter((piece) => piece.text === undefined).length;
  return {
    refusal,
    openIn,
    async copy(pieces) {
      const whole = filledText(pieces);
      if (refusal !== undefined) show({ tone: 'bad', text: refusal });
      else if (whole === undefined) show({ tone: 'bad', text: t('card.unfilled', { count: openIn(pieces) }) });
      else {
        const copied = await guard.copy(whole).catch(() => ({ ok: false, reason: 'clipboard' }) as const);
        const failure = () => t(!copied.ok && copied.reason === 'wording' ? 'guard.notCopied' : 'card.notCopied');
        show(copied.ok ? { tone: 'good', text: t('card.copied') } : { tone: 'bad', text: failure() });
      }
    },
  };
}
