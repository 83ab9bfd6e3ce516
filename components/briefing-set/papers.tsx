import { useRef } from 'react';
import type { CompactBriefing } from '../../lib/domain/briefing/compact.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWithheld } from '../briefing/use-withheld.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './papers.module.css';
import { HalfPage } from './half-page.tsx';
import { usePapers } from './use-papers.ts';

/** Clients on one sheet of paper. */
const ON_A_PAPER = 2;

interface Props {
  readonly stops: readonly CompactBriefing[];
  /** Printed on every page: who made it and when. */
  readonly mark: string;
}

/** The set as it is printed: two clients to a page, in the order of the route. */
export function Papers({ stops, mark }: Props) {
  const { t } = useText();
  const papers = useRef<HTMLDivElement>(null);
  usePapers(papers);
  useWithheld();
  const of = Math.ceil(stops.length / ON_A_PAPER);
  return (
    <div ref={papers} className={classes.papers} data-testid={TEST_IDS.briefingSet}>
      {Array.from({ length: of }, (_, at) => {
        const first = at * ON_A_PAPER;
        const pair = stops.slice(first, first + ON_A_PAPER);
        return (
          <section
            key={pair[0]?.clientId}
            className={classes.paper}
            aria-label={t('briefingSet.paper', { page: at + 1 })}
            data-mark={mark}
          >
            {pair.map((stop, nth) => (
              <HalfPage key={stop.clientId} stop={stop} place={first + nth + 1} />
            ))}
            <footer className={classes.foot}>
              <span>{mark}</span>
              <span>{t('briefingSet.page', { page: at + 1, of })}</span>
            </footer>
          </section>
        );
      })}
    </div>
  );
}
