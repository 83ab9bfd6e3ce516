import type { KeyboardEvent } from 'react';
import type { Stage } from '../../lib/domain/stage/stage.ts';

/** What a card can ask of the board. The same object for the life of the board, so that cards need not be drawn again. */
export interface CardActions {
  readonly open: (clientId: string) => void;
  readonly toggle: (clientId: string) => void;
  readonly extendTo: (clientId: string) => void;
  readonly move: (clientId: string, to: Stage) => void;
  readonly askMore: (clientId: string, kind: 'plan' | 'grade') => void;
  readonly focused: (clientId: string) => void;
  /** The card has taken the focus it was given. */
  readonly arrived: () => void;
  readonly keyDown: (clientId: string, event: KeyboardEvent) => void;
  /** Cards that are dragged with this one. */
  readonly dragged: (clientId: string) => readonly string[];
}
