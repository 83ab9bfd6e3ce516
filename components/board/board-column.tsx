import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox } from '@mantine/core';
import { IconChevronsLeft } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import type { BoardColumn as Column } from '../../lib/domain/board/columns.ts';
import type { Stage } from '../../lib/domain/stage/stage.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './board.module.css';
import { BoardCard } from './board-card.tsx';
import type { CardActions } from './card-actions.ts';
import type { CardRules } from './card-rules.ts';
import { SumsText } from './sums-text.tsx';
import { useStageDrop } from './use-stage-drop.ts';

/** Height of a card with the gap under it, in CSS pixels; the style sheet gives cards this height. */
const CARD = 114;
/** Cards drawn beyond what is in sight, so that scrolling does not show a gap. */
const BEYOND = 4;

interface Props {
  readonly column: Column;
  readonly actions: CardActions;
  readonly rules: CardRules;
  readonly isChosen: (clientId: string) => boolean;
  readonly chosen: number;
  readonly onChooseAll: (column: Column) => void;
  /** The card the Tab key comes to, the one that shall take the focus, and the one whose menu is open. */
  readonly reachable: string | undefined;
  readonly wanted: string | undefined;
  readonly menuOf: string | undefined;
  readonly onMenu: (clientId: string | undefined) => void;
  readonly picked: ReadonlySet<string> | undefined;
  readonly isTarget: boolean;
  readonly isFiltered: boolean;
  readonly onFold: (stage: Stage) => void;
  readonly onDrop: (ids: readonly string[], to: Stage) => void;
  readonly hintId: string;
}

/** One stage: its sums, and its clients, of which only those in sight are drawn. */
export function BoardColumn(props: Props) {
  const { column, actions, isChosen, reachable, wanted, menuOf, isTarget, isFiltered, onFold, onDrop } = props;
  const { stage, clients, sums } = column;
  const { t } = useText();
  const name = t(`stage.${stage}`);
  const titleId = useId();
  const whole = useRef<HTMLElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const isOver = useStageDrop(whole, stage, onDrop);
  const indexOf = (id: string | undefined) => (id === undefined ? -1 : clients.findIndex((client) => client.id === id));
  const [kept, wantedAt] = [indexOf(reachable), indexOf(wanted)];
  const list = useVirtualizer({
    count: clients.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => CARD,
    getItemKey: (index) => clients[index]?.id ?? index,
    overscan: BEYOND,
    // The card that has the focus stays, or the keyboard would be thrown out when it is scrolled away.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return kept < 0 || indexes.includes(kept) ? indexes : [...indexes, kept].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    if (wantedAt < 0) return;
    list.scrollToIndex(wantedAt, { align: 'auto' });
    whole.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [wantedAt, list]);
  useEffect(() => {
    if (isTarget) whole.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isTarget]);
  const isAll = clients.length > 0 && props.chosen === clients.length;
  return (
    <section
      ref={whole}
      className={classes.column}
      aria-labelledby={titleId}
      data-stage={stage}
      data-over={isOver || isTarget}
      data-testid={TEST_IDS.boardColumn}
      data-count={clients.length}
    >
      <header className={classes.columnHead}>
        <div className={classes.columnTitle}>
          <Checkbox
            size="xs"
            aria-label={t('board.selectColumnOf', { name })}
            disabled={clients.length === 0}
            checked={isAll}
            indeterminate={!isAll && props.chosen > 0}
            onChange={() => props.onChooseAll(column)}
          />
          <h2 id={titleId}>{name}</h2>
          <span className={classes.count}>{sums.clients.toLocaleString('en')}</span>
          <IconButton label={t('board.fold', { name })} size={24} onClick={() => onFold(stage)}>
            <IconChevronsLeft size={15} aria-hidden="true" />
          </IconButton>
        </div>
        <SumsText sums={sums} />
      </header>
      <div ref={scroll} className={classes.cards} tabIndex={clients.length > 0 ? undefined : 0}>
        {clients.length === 0 ? (
          <div className={classes.emptyColumn}>
            <p>{t(isFiltered ? 'board.emptyFiltered' : 'board.emptyColumn')}</p>
            {!isFiltered && <p>{t('board.emptyColumnHint')}</p>}
          </div>
        ) : (
          <ul className={classes.list} style={{ height: list.getTotalSize() }}>
            {list.getVirtualItems().map(({ index, key, start }) => {
              const client = clients[index];
              return (
                client && (
                  <li
                    key={key}
                    className={classes.item}
                    style={{ transform: `translateY(${start}px)` }}
                    aria-setsize={clients.length}
                    aria-posinset={index + 1}
                  >
                    <BoardCard
                      client={client}
                      actions={actions}
                      rules={props.rules}
                      isSelected={isChosen(client.id)}
                      isPicked={props.picked?.has(client.id) === true}
                      isReachable={client.id === reachable}
                      isWanted={client.id === wanted}
                      isMenuOpen={client.id === menuOf}
                      onMenu={props.onMenu}
                      hintId={props.hintId}
                    />
                  </li>
                )
              );
            })}
          </ul>
        )}
      </div>
    </section>
  );
}
