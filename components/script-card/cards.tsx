import { useState } from 'react';
import type { RankedScript } from '../../lib/domain/script/rank.ts';
import type { ScriptBook } from '../../lib/hooks/use-script-book.ts';
import { CardTabs } from './card-tabs.tsx';
import { Glance } from './glance.tsx';
import { OutcomeBar } from './outcome-bar.tsx';
import type { SlotsInHand } from './use-slots.ts';
import type { Taps } from './use-taps.ts';

interface Props {
  readonly book: ScriptBook;
  /** Those for one scenario, the best first; give the component its scenario as key. */
  readonly ranked: readonly RankedScript[];
  readonly slots: SlotsInHand;
  readonly taps: Taps;
}

/** The scripts for one scenario: the best that may be used at a glance, the others one press away. */
export function Cards({ book, ranked, slots, taps }: Props) {
  const isUsable = ({ script }: RankedScript) => book.cardOf(script.id)?.standing === 'usable';
  // What is being read stays when the order changes under it.
  const [picked, setPicked] = useState(() => (ranked.find(isUsable) ?? ranked[0])?.script.id);
  const shown = ranked.find(({ script }) => script.id === picked) ?? ranked[0];
  const card = shown && book.cardOf(shown.script.id);
  if (!shown || !card) return null;
  return (
    <>
      <CardTabs ranked={ranked} current={shown.script.id} onPick={setPicked} />
      <Glance key={shown.script.id} card={card} slots={slots} />
      <OutcomeBar ranked={shown} taps={taps} />
    </>
  );
}
