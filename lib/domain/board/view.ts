import { CLIENT_KINDS, GRADES, SEGMENTS } from '../client/client.ts';
import { type Stage, STAGES } from '../stage/stage.ts';
import { BOARD_MARKS, type BoardFilter, NO_FILTER } from './filter.ts';
import { BOARD_ORDERS, type BoardOrder } from './order.ts';

/** How the board is looked at: who is shown, in what order, and which columns are folded. */
export interface BoardLook {
  readonly filter: BoardFilter;
  readonly order: BoardOrder;
  readonly folded: readonly Stage[];
}

/** A look with a name, to come back to. Holds typed words, which may be names of clients: lies sealed. */
export interface BoardView extends BoardLook {
  readonly id: string;
  readonly name: string;
}

/** The name of the views among what is kept besides the book. No id of a client. */
export const BOARD_VIEWS = 'board.views';

/** Most views kept. */
export const MOST_VIEWS = 30;
/** Longest name of a view, in characters. */
export const LONGEST_VIEW_NAME = 40;
const LONGEST_TEXT = 200;

/** What the board shows at first: everybody, longest in the stage first; whoever has left the process is out of the way. */
export const FIRST_LOOK: BoardLook = Object.freeze({
  filter: NO_FILTER,
  order: 'stageDays',
  folded: Object.freeze(['dormant', 'lost'] as const),
});

/** Whether two looks show the same. */
export function isSameLook(a: BoardLook, b: BoardLook): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

/** The views with one put in: in place of the one of its id, else at the end. Undefined without a name or room. */
export function withView(views: readonly BoardView[], view: BoardView): readonly BoardView[] | undefined {
  const name = view.name.trim();
  if (name === '' || name.length > LONGEST_VIEW_NAME) return undefined;
  const named = { ...view, name };
  if (views.some(({ id }) => id === view.id)) return views.map((each) => (each.id === view.id ? named : each));
  return views.length < MOST_VIEWS ? [...views, named] : undefined;
}

/** The views without one. */
export function withoutView(views: readonly BoardView[], id: string): readonly BoardView[] {
  return views.filter((view) => view.id !== id);
}

/** A word from so many characters on points to one client rather than to a place or a trade. */
const TELLING = 4;

/**
 * The views in which nobody of these names is meant: by a typed word, or by what the view is called. For an erasure: of a
 * client that goes nothing may stay.
 */
export function withoutNamed(views: readonly BoardView[], names: readonly string[]): readonly BoardView[] {
  const wanted = names.map((name) => name.trim().toLowerCase()).filter((name) => [...name].length > 1);
  const isMeant = (text: string) => {
    const words = text.toLowerCase().split(/\s+/);
    return wanted.some(
      (name) =>
        text.toLowerCase().includes(name) || words.some((word) => [...word].length >= TELLING && name.includes(word)),
    );
  };
  return views.filter(({ name, filter }) => !isMeant(name) && !isMeant(filter.text));
}

/** What was stored as views; what this version does not know of one is left out, and what is no view at all. */
export function readViews(stored: unknown): readonly BoardView[] {
  if (!Array.isArray(stored)) return [];
  return stored
    .flatMap((each: unknown) => {
      if (!isRecord(each) || typeof each.id !== 'string' || typeof each.name !== 'string') return [];
      return [{ id: each.id, name: each.name.slice(0, LONGEST_VIEW_NAME), ...readLook(each) }];
    })
    .slice(0, MOST_VIEWS);
}

function readLook({ filter, order, folded }: Record<string, unknown>): BoardLook {
  const { text, grades, segments, kinds, marks, valueFrom, valueTo } = isRecord(filter) ? filter : {};
  return {
    filter: {
      text: typeof text === 'string' ? text.slice(0, LONGEST_TEXT) : '',
      grades: known(GRADES, grades),
      segments: known(SEGMENTS, segments),
      kinds: known(CLIENT_KINDS, kinds),
      marks: known(BOARD_MARKS, marks),
      ...(isAmount(valueFrom) ? { valueFrom } : {}),
      ...(isAmount(valueTo) ? { valueTo } : {}),
    },
    order: BOARD_ORDERS.find((each) => each === order) ?? FIRST_LOOK.order,
    folded: known(STAGES, folded),
  };
}

/** A look with its lists in one order: which was chosen first does not matter. */
function plain({ filter, order, folded }: BoardLook): unknown {
  const { text, grades, segments, kinds, marks, valueFrom, valueTo } = filter;
  const lists = [grades, segments, kinds, marks, folded].map((list) => [...list].sort());
  return [text.trim(), lists, valueFrom ?? null, valueTo ?? null, order];
}

function known<T>(all: readonly T[], some: unknown): readonly T[] {
  return Array.isArray(some) ? all.filter((each) => some.includes(each)) : [];
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
