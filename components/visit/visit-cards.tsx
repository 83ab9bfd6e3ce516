import { useMemo } from 'react';
import type { ScriptScenario } from '../../lib/domain/script/script.ts';
import { withTap } from '../../lib/domain/visit/edit.ts';
import { useScriptBook } from '../../lib/hooks/use-script-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Cards } from '../script-card/cards.tsx';
import { useSlots } from '../script-card/use-slots.ts';
import { useTaps } from '../script-card/use-taps.ts';
import type { Desk } from './desk.ts';
import rows from './rows.module.css';
import classes from './visit.module.css';

interface Props {
  readonly desk: Desk;
  readonly scenario: ScriptScenario;
}

/** What to say, to those who are there. Whether it helped is counted at once, and remembered for going over the visit. */
export function VisitCards({ desk, scenario }: Props) {
  const { t } = useText();
  const book = useScriptBook();
  const { dossier, visit, edit } = desk;
  const slots = useSlots(dossier, { personIds: visit.people ?? [] });
  const taps = useTaps(dossier.client, visit.taps ?? [], (scriptId, tap) =>
    edit((now) => withTap(now, scenario, scriptId, tap)),
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
  if (book === 'failed') return <p className={classes.none}>{t('card.failed')}</p>;
  if (book === undefined) return null;
  return (
    <div className={rows.cards}>
      <Cards book={book} ranked={ranked} slots={slots} taps={taps} />
    </div>
  );
}
