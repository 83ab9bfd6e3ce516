import type { MoveCheck } from '../../lib/domain/board/bulk.ts';
import type { Stage } from '../../lib/domain/stage/stage.ts';

/** What is about to be done to some clients and still wants a word from the user. */
export type BoardTask =
  | { readonly kind: 'choose'; readonly ids: readonly string[] }
  /** Why they move although something is open, or leave. */
  | { readonly kind: 'reason'; readonly ids: readonly string[]; readonly to: Stage; readonly check: MoveCheck }
  | { readonly kind: 'plan'; readonly ids: readonly string[] }
  | { readonly kind: 'grade'; readonly ids: readonly string[] };
