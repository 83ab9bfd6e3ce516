import type { Client } from '../../lib/domain/client/client.ts';
import type { ObjectionScenario } from '../../lib/domain/objection/scenario.ts';
import { type Taps, useTaps } from '../script-card/use-taps.ts';
import { tapFor, withAnswer, withTap } from './chip-edits.ts';
import type { Log } from './use-log.ts';

/** Saying whether an answer worked: of the script, and of the doubt. */
interface Answers {
  readonly taps: Taps;
  readonly answer: (scenario: ObjectionScenario, worked: boolean | undefined) => void;
}

/**
 * Both say the same: what is said of a script is said of its doubt, and a doubt whose script was counted takes the count along, so that
 * one conversation never counts twice. A doubt without a script counts for none. `shown`: the doubt whose scripts are looked at.
 */
export function useAnswers(client: Client, { state, edit }: Log, shown: ObjectionScenario | undefined): Answers {
  const taps = useTaps(client, state.tapped ?? [], (scriptId, tap) =>
    edit((now) => {
      const scenario = now.answered?.find((each) => each.scriptId === scriptId)?.scenario ?? shown;
      return scenario === undefined ? {} : withTap(now, scenario, scriptId, tap);
    }),
  );
  return {
    taps,
    answer: (scenario, worked) => {
      const tap = tapFor(state, scenario);
      // The same answer once more takes it back.
      if (tap) void taps.tap(tap.scriptId, worked ?? tap.worked);
      else edit((now) => withAnswer(now, scenario, worked));
    },
  };
}
