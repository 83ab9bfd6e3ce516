/** Where the keyboard stands on the board: a column that is open and a card in it, both counted from 0. */
export interface BoardPlace {
  readonly column: number;
  readonly row: number;
}

/** The keys that move it. */
export const BOARD_KEYS = Object.freeze([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] as const);

/** One of {@link BOARD_KEYS}. */
export type BoardKey = (typeof BOARD_KEYS)[number];

/** Cards a page key passes. */
const PAGE = 5;

/** Whether a key of the keyboard moves the focus on the board. */
export function isBoardKey(key: string): key is BoardKey {
  return (BOARD_KEYS as readonly string[]).includes(key);
}

/**
 * Where a key leads to. `lengths`: how many cards each column has. Sideways passes over empty columns and stays level as far
 * as the other column reaches; at an edge it stays where it is.
 */
export function placeAfter({ column, row }: BoardPlace, key: BoardKey, lengths: readonly number[]): BoardPlace {
  const last = (lengths[column] ?? 0) - 1;
  const at = (wanted: number): BoardPlace => ({ column, row: Math.max(0, Math.min(last, wanted)) });
  switch (key) {
    case 'ArrowUp':
      return at(row - 1);
    case 'ArrowDown':
      return at(row + 1);
    case 'PageUp':
      return at(row - PAGE);
    case 'PageDown':
      return at(row + PAGE);
    case 'Home':
      return at(0);
    case 'End':
      return at(last);
    default: {
      const step = key === 'ArrowLeft' ? -1 : 1;
      let next = column + step;
      while (next >= 0 && next < lengths.length && lengths[next] === 0) next += step;
      const length = lengths[next];
      return length === undefined ? { column, row } : { column: next, row: Math.min(row, length - 1) };
    }
  }
}
