import type { ObjectionScenario } from '../../lib/domain/objection/scenario.ts';

/** What was chosen of the scripts for a line: which doubt to look at, which not to. */
export interface SheetChoice {
  readonly chosen?: ObjectionScenario;
  readonly closed: readonly ObjectionScenario[];
  /** When one was asked for by hand, in epoch ms; 0: what is shown came by itself and takes no focus. */
  readonly focusAt: number;
}

/** Nothing was chosen. */
export const NO_CHOICE: SheetChoice = Object.freeze({ closed: Object.freeze([]), focusAt: 0 });

/** The doubt whose scripts are shown: the one asked for, else the last of the line that was not closed. */
export function shownDoubt(
  { chosen, closed }: SheetChoice,
  doubts: readonly ObjectionScenario[],
): ObjectionScenario | undefined {
  const open = doubts.filter((each) => !closed.includes(each));
  return chosen !== undefined && open.includes(chosen) ? chosen : open.at(-1);
}

/** One is asked for by hand, be it one that was closed. */
export function showing({ closed }: SheetChoice, doubt: ObjectionScenario, at: number): SheetChoice {
  return { chosen: doubt, closed: closed.filter((each) => each !== doubt), focusAt: at };
}

/** All the doubts there are were closed; another one brings its own scripts. */
export function closing({ closed }: SheetChoice, doubts: readonly ObjectionScenario[]): SheetChoice {
  return { closed: [...new Set([...closed, ...doubts])], focusAt: 0 };
}
