import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { BriefingLine, BriefingPart } from '../../lib/domain/briefing/line.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './panel.module.css';
import { PanelLine } from './panel-line.tsx';
import { useLineText } from './use-line-text.ts';

interface Props {
  readonly part: BriefingPart;
  readonly lines: readonly BriefingLine[];
  readonly dossier: Dossier;
  /** To begin with. */
  readonly isFolded: boolean;
}

/** A part of the briefing that can be folded to its first line. */
export function PanelPart({ part, lines, dossier, isFolded }: Props) {
  const { t } = useText();
  const lineText = useLineText();
  const id = useId();
  const [isOpen, setOpen] = useState(!isFolded);
  const [first] = lines;
  return (
    <section
      className={classes.part}
      data-part={part}
      data-testid={TEST_IDS.briefingPart}
      aria-labelledby={`${id}-head`}
    >
      <h2 className={classes.partHead} id={`${id}-head`}>
        <UnstyledButton
          className={classes.fold}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <span>{t(`briefing.part.${part}`)}</span>
          <span className={classes.count}>{lines.length}</span>
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </h2>
      {isOpen ? (
        <ul id={id} className={classes.lines}>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several lines may rest on one record, and they never change places
            <PanelLine key={`${line.source.kind} ${line.source.id} ${at}`} line={line} dossier={dossier} />
          ))}
        </ul>
      ) : (
        first && <p className={classes.first}>{lineText(first.content)}</p>
      )}
    </section>
  );
}
