import { UnstyledButton } from '@mantine/core';
import { IconChevronsRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { BoardColumn } from '../../lib/domain/board/columns.ts';
import type { Stage } from '../../lib/domain/stage/stage.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './board.module.css';
import { useStageDrop } from './use-stage-drop.ts';

interface Props {
  readonly column: BoardColumn;
  readonly isTarget: boolean;
  readonly onUnfold: (stage: Stage) => void;
  readonly onDrop: (ids: readonly string[], to: Stage) => void;
}

/** A stage out of the way: its name and how many are there. Cards can be dropped on it all the same. */
export function FoldedColumn({ column: { stage, sums }, isTarget, onUnfold, onDrop }: Props) {
  const { t } = useText();
  const button = useRef<HTMLButtonElement>(null);
  const isOver = useStageDrop(button, stage, onDrop);
  const name = t(`stage.${stage}`);
  useEffect(() => {
    if (isTarget) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isTarget]);
  return (
    <UnstyledButton
      ref={button}
      className={classes.folded}
      aria-label={t('board.unfold', { name, count: sums.clients })}
      aria-expanded={false}
      onClick={() => onUnfold(stage)}
      data-stage={stage}
      data-over={isOver || isTarget}
      data-testid={TEST_IDS.boardColumn}
      data-count={sums.clients}
    >
      <IconChevronsRight size={15} aria-hidden="true" />
      <span className={classes.foldedName}>{name}</span>
      <span className={classes.count}>{sums.clients.toLocaleString('en')}</span>
    </UnstyledButton>
  );
}
