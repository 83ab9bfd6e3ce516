import { useMemo, useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { ScriptScenario } from '../../lib/domain/script/script.ts';
import type { ScriptTap } from '../../lib/hooks/service-types.ts';
import { useScriptBook } from '../../lib/hooks/use-script-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Cards } from './cards.tsx';
import classes from './script-card.module.css';
import { useSlots } from './use-slots.ts';
import { useTaps } from './use-taps.ts';

interface Props {
  readonly dossier: Dossier;
  readonly scenario: ScriptScenario;
}

/** The scripts for a scenario where no line is being logged: what is said of them stays as long as they are looked at. */
export function ScenarioCards({ dossier, scenario }: Props) {
  const { t } = useText();
  const book = useScriptBook();
  const slots = useSlots(dossier);
  const [said, setSaid] = useState<readonly ScriptTap[]>([]);
  const taps = useTaps(dossier.client, said, (scriptId, tap) =>
    setSaid((before) => [...before.filter((each) => each.scriptId !== scriptId), ...(tap ? [tap] : [])]),
  );
  const { stage, segment } = dossier.client;
  const ranked = useMemo(
    () =>
      book === undefined || book === 'failed'
        ? []
        : book.rank(
            book.scripts.filter((each) => each.scenario === scenario),
            { scenario, stage, segment },
          ),
    [book, scenario, stage, segment],
  );
  if (book === 'failed') return <p className={classes.hint}>{t('card.failed')}</p>;
  return book && <Cards key={scenario} book={book} ranked={ranked} slots={slots} taps={taps} />;
}
