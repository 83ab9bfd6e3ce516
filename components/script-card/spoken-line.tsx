import { IconCopy } from '@tabler/icons-react';
import { useRef } from 'react';
import { fillSlots } from '../../lib/domain/script/script.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './script-card.module.css';
import { SlotField } from './slot-field.tsx';
import type { Copying } from './use-copy.ts';
import type { SlotsInHand } from './use-slots.ts';

interface Props {
  readonly text: string;
  /** What the sentence is, for the name of the button. */
  readonly name: string;
  readonly slots: SlotsInHand;
  /** Absent where the sentence is not to be said. */
  readonly copying?: Copying;
}

/** A sentence with its slots; it is copied once none is open, and a press before that leads to the first open one. */
export function SpokenLine({ text, name, slots, copying }: Props) {
  const { t } = useText();
  const line = useRef<HTMLDivElement>(null);
  const pieces = fillSlots(text, slots.values);
  const open = copying?.openIn(pieces) ?? 0;
  const press = () => {
    void copying?.copy(pieces);
    if (open > 0) line.current?.querySelector<HTMLElement>('[data-open="true"]')?.focus();
  };
  return (
    <div ref={line} className={classes.spoken} data-line>
      <p className={classes.sentence}>
        {pieces.map((piece, at) =>
          piece.kind === 'words' ? (
            piece.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text stand in a fixed order
            <SlotField key={at} slot={piece.slot} slots={slots} />
          ),
        )}
      </p>
      {copying && (
        <IconButton
          className={classes.copy}
          label={copying.refusal ?? (open > 0 ? t('card.unfilled', { count: open }) : t('card.copy', { part: name }))}
          size={26}
          aria-disabled={copying.refusal !== undefined || open > 0}
          onClick={press}
          data-copy
          data-testid={TEST_IDS.scriptCopy}
        >
          <IconCopy size={14} aria-hidden="true" />
        </IconButton>
      )}
    </div>
  );
}
