import type { BriefingLine } from '../../lib/domain/briefing/line.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { LineSource } from './line-source.tsx';
import classes from './panel.module.css';
import { useLineText } from './use-line-text.ts';

interface Props {
  readonly name: string;
  /** What this touch is for, then what there is to know at once. */
  readonly lines: readonly BriefingLine[];
}

/** Always in sight: whom it is about and what for. */
export function PanelGoal({ name, lines }: Props) {
  const { t } = useText();
  const lineText = useLineText();
  return (
    <section className={classes.goal} aria-label={t('briefing.part.goal')}>
      <h1 className={classes.name} data-testid={TEST_IDS.clientName}>
        {name}
      </h1>
      {lines.map((line) => (
        <div key={line.content.kind} className={classes.aim} data-kind={line.content.kind}>
          <p>{lineText(line.content)}</p>
          <LineSource line={line} />
        </div>
      ))}
    </section>
  );
}
