import { useState } from 'react';
import type { ObjectionScenario } from '../../lib/domain/objection/scenario.ts';
import { closing, NO_CHOICE, showing, shownDoubt } from './sheet-choice.ts';

/** What to say to the doubts of the line: which of them is shown. */
export interface Sheet {
  readonly scenario: ObjectionScenario | undefined;
  /** See `SheetChoice`. */
  readonly focusAt: number;
  /** Show one by hand. */
  readonly show: (scenario: ObjectionScenario) => void;
  /** Show none of the doubts there are. */
  readonly close: () => void;
}

/** `isBlank`: a line that was emptied or saved has forgotten what was chosen. */
export function useSheet(scenarios: readonly ObjectionScenario[], isBlank: boolean): Sheet {
  const [choice, setChoice] = useState(NO_CHOICE);
  if (isBlank && choice !== NO_CHOICE) setChoice(NO_CHOICE);
  return {
    scenario: shownDoubt(choice, scenarios),
    focusAt: choice.focusAt,
    show: (scenario) => setChoice((now) => showing(now, scenario, Date.now())),
    close: () => setChoice((now) => closing(now, scenarios)),
  };
}
