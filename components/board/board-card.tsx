import { memo, type MouseEvent, useCallback, useEffect, useRef } from 'react';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { GradeBadge } from '../ui/grade-badge.tsx';
import classes from './board-card.module.css';
import type { CardActions } from './card-actions.ts';
import type { CardRules } from './card-rules.ts';
import { CardFacts } from './card-facts.tsx';
import { CardMenu } from './card-menu.tsx';
import { useCardDrag } from './use-card-drag.ts';

interface Props {
  readonly client: ClientSummary;
  readonly actions: CardActions;
  readonly rules: CardRules;
  readonly isSelected: boolean;
  readonly isPicked: boolean;
  /** The one card of the board the Tab key comes to. */
  readonly isReachable: boolean;
  /** It shall take the focus as soon as it is there. */
  readonly isWanted: boolean;
  readonly isMenuOpen: boolean;
  readonly onMenu: (clientId: string | undefined) => void;
  readonly hintId: string;
}

/** One client on the board. */
export const BoardCard = memo(function BoardCard(props: Props) {
  const { client, actions, rules, isSelected, isPicked, isReachable, isWanted, isMenuOpen, onMenu, hintId } = props;
  const { t } = useText();
  const { id, name, grade, stage } = client;
  const card = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const countText = useCallback((count: number) => t('board.dragging', { count }), [t]);
  const isDragged = useCardDrag(card, id, actions.dragged, countText);
  useEffect(() => {
    if (!isWanted) return;
    button.current?.focus({ preventScroll: true });
    actions.arrived();
  }, [isWanted, actions]);
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey) actions.extendTo(id);
    else if (event.ctrlKey || event.metaKey) actions.toggle(id);
    else actions.open(id);
  };
  const tabIndex = isReachable ? 0 : -1;
  return (
    <div
      ref={card}
      className={classes.card}
      data-testid={TEST_IDS.boardCard}
      data-client={id}
      data-selected={isSelected}
      data-picked={isPicked || isDragged}
    >
      <div className={classes.head}>
        {/* Plain parts: a column that is scrolled makes some cards a frame. */}
        <input
          type="checkbox"
          className={classes.check}
          aria-label={t('board.select', { name })}
          checked={isSelected}
          tabIndex={tabIndex}
          onChange={() => {}}
          // The event of the change does not say whether Shift was held.
          onClick={(event) => (event.shiftKey ? actions.extendTo(id) : actions.toggle(id))}
        />
        <button
          ref={button}
          type="button"
          className={classes.name}
          tabIndex={tabIndex}
          title={name}
          aria-label={t('board.card', { name, stage: t(`stage.${stage}`) })}
          aria-describedby={hintId}
          onClick={onClick}
          onFocus={() => actions.focused(id)}
          onKeyDown={(event) => actions.keyDown(id, event)}
          // The key was taken for picking up: it must not press the button when it is let go.
          onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
          data-testid={TEST_IDS.boardCardOpen}
        >
          {name}
        </button>
        <GradeBadge grade={grade} />
        <CardMenu client={client} actions={actions} isOpen={isMenuOpen} onOpen={onMenu} tabIndex={tabIndex} />
      </div>
      <CardFacts client={client} rules={rules} />
    </div>
  );
});
