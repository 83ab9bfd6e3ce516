import { useMemo } from 'react';
import type { AnswerCards } from '../domain/briefing/objection-lines.ts';
import type { Client } from '../domain/client/client.ts';
import { OBJECTION_SCENARIOS } from '../domain/objection/scenario.ts';
import { useScriptBook } from './use-script-book.ts';

/** The title of the best card that may be used, for each doubt of a client. Without the scripts there are none. */
export function useAnswerCards(): (client: Pick<Client, 'stage' | 'segment'>) => AnswerCards {
  const book = useScriptBook();
  return useMemo(
    () =>
      ({ stage, segment }) => {
        if (book === undefined || book === 'failed') return new Map();
        return new Map(
          OBJECTION_SCENARIOS.flatMap((scenario) => {
            const fitting = book.scripts.filter(
              (each) => each.scenario === scenario && book.cardOf(each.id)?.standing === 'usable',
            );
            const [best] = book.rank(fitting, { scenario, stage, segment });
            return best ? [[scenario, best.script.title] as const] : [];
          }),
        );
      },
    [book],
  );
}
