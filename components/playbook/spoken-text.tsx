import { IconCopy } from '@tabler/icons-react';
import { fillSlots, filledText, type SlotValues } from '../../lib/domain/script/script.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useToasts } from '../ui/toasts.tsx';
import classes from './details.module.css';
import { isNamedSlot } from './named-slot.ts';

interface Props {
  readonly text: string;
  readonly values: SlotValues;
  readonly canCopy: boolean;
}

/** A sentence with its slots filled; it can be copied once none is open. */
export function SpokenText({ text, values, canCopy }: Props) {
  const { t } = useText();
  const { selection } = useServices();
  const { show } = useToasts();
  const pieces = fillSlots(text, values);
  const whole = filledText(pieces);
  const copy = async () => {
    if (whole === undefined) {
      show({ tone: 'bad', text: t('scripts.unfilled', { count: pieces.filter((piece) => !piece.text).length }) });
      return;
    }
    const isCopied = await selection.copy(whole);
    show(isCopied ? { tone: 'good', text: t('scripts.copied') } : { tone: 'bad', text: t('scripts.notCopied') });
  };
  return (
    <span className={classes.spoken}>
      <span>
        {pieces.map((piece, at) =>
          piece.kind === 'words' ? (
            piece.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text stand in a fixed order
            <span key={at} className={classes.slot} data-open={piece.text === undefined}>
              {piece.text ?? (isNamedSlot(piece.slot) ? t(`scripts.slot.${piece.slot}`) : piece.slot)}
            </span>
          ),
        )}
      </span>
      {canCopy && (
        <IconButton
          label={t('scripts.copy')}
          size={28}
          aria-disabled={whole === undefined}
          onClick={() => void copy()}
          data-testid={TEST_IDS.scriptCopy}
        >
          <IconCopy size={15} aria-hidden="true" />
        </IconButton>
      )}
    </span>
  );
}
