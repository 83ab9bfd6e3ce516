import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { isFiltering, NO_FILTER } from '../../lib/domain/board/filter.ts';
import { type BoardLook, FIRST_LOOK } from '../../lib/domain/board/view.ts';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import type { Stage } from '../../lib/domain/stage/stage.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import ui from '../ui/ui.module.css';
import classes from './board.module.css';
import { BoardColumn } from './board-column.tsx';
import { BulkBar } from './bulk-bar.tsx';
import type { CardActions } from './card-actions.ts';
import { FilterBar } from './filter-bar.tsx';
import { FoldedColumn } from './folded-column.tsx';
import { StageSwitch } from './stage-switch.tsx';
import { SumsText } from './sums-text.tsx';
import { TaskDialog } from './task-dialog.tsx';
import { toggled } from './toggled.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useBulk } from './use-bulk.ts';
import { useCardRules } from './use-card-rules.ts';
import { useColumns } from './use-columns.ts';
import { useSelection } from './use-selection.ts';
import { useSteady } from './use-steady.ts';

/** The board over a book with clients in it. */
export function Board({ summaries }: { summaries: readonly ClientSummary[] }) {
  const { t } = useText();
  const { places } = useServices();
  const rules = useCardRules();
  const hintId = useId();
  const [look, changeLook] = useState<BoardLook>(FIRST_LOOK);
  const [active, setActive] = useState<string>();
  const [wanted, setWanted] = useState<string>();
  const [followed, setFollowed] = useState<{ readonly id: string; readonly to: Stage }>();
  const [menuOf, setMenuOf] = useState<string>();
  const [said, setSaid] = useState('');
  const arrived = useCallback(() => {
    setWanted(undefined);
    setFollowed(undefined);
  }, []);
  // A card that is not there to take the focus must not take it when it comes back by another filter.
  const setLook = useCallback(
    (next: BoardLook | ((now: BoardLook) => BoardLook)) => {
      arrived();
      changeLook(next);
    },
    [arrived],
  );
  const { columns, total, all } = useColumns(summaries, look, rules);
  const { folded } = look;
  const selection = useSelection(columns);
  const byKey = useRef<string>(undefined);
  const bulk = useBulk((to) => {
    selection.clear();
    // The focus follows the card to where it has gone; on a folded column it has nowhere to stand.
    if (to && byKey.current !== undefined && !folded.includes(to)) setFollowed({ id: byKey.current, to });
    byKey.current = undefined;
  });
  const open = (clientId: string) => places.showInPanel(clientId);
  const move = (ids: readonly string[], to: Stage) => {
    byKey.current = undefined;
    void bulk.move(ids, to);
  };
  const keys = useBoardKeys({
    columns,
    folded,
    selection,
    goTo: setWanted,
    open,
    openMenu: setMenuOf,
    move: (ids, to) => {
      [byKey.current] = ids;
      void bulk.move(ids, to);
    },
    say: setSaid,
  });
  const actions: CardActions = useSteady<CardActions>({
    open,
    toggle: selection.toggle,
    extendTo: selection.extendTo,
    move: (clientId, to) => move([clientId], to),
    askMore: (clientId, kind) => bulk.ask({ kind, ids: [clientId] }),
    focused: setActive,
    arrived,
    keyDown: keys.keyDown,
    dragged: (clientId) => (selection.has(clientId) ? selection.ids : [clientId]),
  });
  const { drop } = useSteady({ drop: move });
  const fold = useCallback(
    (stage: Stage) => setLook((now) => ({ ...now, folded: toggled(now.folded, stage) })),
    [setLook],
  );
  const { openMenu } = useSteady({
    openMenu: (clientId: string | undefined) => {
      // The button the menu hung on is made anew: the focus goes back to its card.
      if (clientId === undefined) setWanted(menuOf);
      setMenuOf(clientId);
    },
  });
  const openColumns = columns.filter(({ stage }) => !folded.includes(stage));
  const isShown = active !== undefined && openColumns.some(({ clients }) => clients.some(({ id }) => id === active));
  const reachable = isShown ? active : openColumns.find(({ clients }) => clients.length > 0)?.clients[0]?.id;
  const picked = useMemo(() => (keys.picked ? new Set(keys.picked.ids) : undefined), [keys.picked]);
  const isFiltered = isFiltering(look.filter);

  return (
    <div className={classes.board} data-testid={TEST_IDS.board}>
      <FilterBar look={look} onLook={setLook} />
      <div className={classes.total} data-testid={TEST_IDS.boardTotal} data-count={total.clients}>
        <strong role="status">
          {isFiltered ? t('board.totalOf', { count: total.clients, of: all }) : t('board.total', { count: all })}
        </strong>
        <SumsText sums={total} />
      </div>
      {selection.ids.length > 0 && <BulkBar selection={selection} bulk={bulk} />}
      <StageSwitch columns={columns} />
      {total.clients === 0 && isFiltered ? (
        <EmptyState icon={<IconFilterOff size={24} />} title={t('board.noMatch')} hint={t('board.noMatchHint')}>
          <Button variant="light" onClick={() => setLook({ ...look, filter: NO_FILTER })}>
            {t('board.clear')}
          </Button>
        </EmptyState>
      ) : (
        <section className={classes.columns} aria-label={t('board.columns')}>
          {columns.map((column) =>
            folded.includes(column.stage) ? (
              <FoldedColumn
                key={column.stage}
                column={column}
                isTarget={keys.picked?.to === column.stage}
                onUnfold={fold}
                onDrop={drop}
              />
            ) : (
              <BoardColumn
                key={column.stage}
                column={column}
                actions={actions}
                rules={rules}
                isChosen={selection.has}
                chosen={selection.ids.length === 0 ? 0 : column.clients.filter(({ id }) => selection.has(id)).length}
                onChooseAll={selection.toggleColumn}
                reachable={reachable}
                wanted={followed?.to === column.stage ? followed.id : wanted}
                menuOf={menuOf}
                onMenu={openMenu}
                picked={picked}
                isTarget={keys.picked?.to === column.stage}
                isFiltered={isFiltered}
                onFold={fold}
                onDrop={drop}
                hintId={hintId}
              />
            ),
          )}
        </section>
      )}
      <p id={hintId} className={classes.keys}>
        {t('board.keys')}
      </p>
      <p className={ui.hidden} aria-live="assertive" data-testid={TEST_IDS.boardLive}>
        {said}
      </p>
      <TaskDialog bulk={bulk} />
    </div>
  );
}
