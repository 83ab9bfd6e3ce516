import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ClosingPart } from './closing-part.tsx';
import type { Desk } from './desk.ts';
import { NeedsPart } from './needs-part.tsx';
import { ObjectionsPart } from './objections-part.tsx';
import { OpeningPart } from './opening-part.tsx';
import { PartClock } from './visit-clock.tsx';
import { PartScript } from './part-script.tsx';
import { ProposalPart } from './proposal-part.tsx';
import classes from './visit.module.css';

/** One part of the visit: what it is for, what it offers, and how it may be said. */
export function PartView({ desk }: { readonly desk: Desk }) {
  const { t } = useText();
  const { at } = desk.visit;
  const isBlocked = at === 'proposal' && desk.guide.proposal.blocks.length > 0;
  return (
    <div data-testid={TEST_IDS.visitPart} data-part={at}>
      <div className={classes.partHead}>
        <h2>{t(`visit.part.${at}`)}</h2>
        <PartClock visit={desk.visit} />
        <p>{t(`visit.hint.${isBlocked ? 'blocked' : at}`)}</p>
      </div>
      {at === 'opening' && <OpeningPart desk={desk} />}
      {at === 'needs' && <NeedsPart desk={desk} />}
      {at === 'proposal' && <ProposalPart desk={desk} />}
      {at === 'objections' && <ObjectionsPart desk={desk} />}
      {at === 'closing' && <ClosingPart desk={desk} />}
      <PartScript desk={desk} />
    </div>
  );
}
