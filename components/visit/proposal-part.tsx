import { IconAlertTriangle } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { useLineText } from '../briefing/use-line-text.ts';
import type { Desk } from './desk.ts';
import { Group } from './group.tsx';
import { TickRow } from './tick-row.tsx';
import { ticksOf } from './ticks.ts';
import rows from './rows.module.css';
import classes from './visit.module.css';

/** What to propose, how to begin and what it is worth; and what to mind. */
export function ProposalPart({ desk }: { readonly desk: Desk }) {
  const { t, money } = useText();
  const lineText = useLineText();
  const tick = ticksOf(desk);
  const { suggestions, blocks, risks } = desk.guide.proposal;
  return (
    <>
      {blocks.length > 0 && (
        <Group title={t('visit.group.blocks')} tone="watch">
          <Warnings warnings={blocks.map((block) => ({ id: block, text: t(`needs.block.${block as 'complaint'}`) }))} />
        </Group>
      )}
      {suggestions.length > 0 && (
        <Group title={t('visit.group.suggestions')}>
          <ul>
            {suggestions.map(({ id, title, opening, netFen }) => (
              <TickRow
                key={id}
                {...tick('suggestion', id)}
                text={title}
                sub={netFen === undefined ? [] : [t('visit.worth', { sum: money(netFen) })]}
              >
                <p className={rows.opener}>{opening}</p>
              </TickRow>
            ))}
          </ul>
        </Group>
      )}
      {blocks.length + suggestions.length === 0 && <p className={classes.none}>{t('visit.none.proposal')}</p>}
      {risks.length > 0 && (
        <Group title={t('visit.group.risks')} tone="watch">
          <Warnings
            warnings={risks.map(({ id, content, isOld }) => ({
              id,
              text: lineText(content),
              ...(isOld ? { note: t('briefing.old') } : {}),
            }))}
          />
        </Group>
      )}
    </>
  );
}

interface Warning {
  readonly id: string;
  readonly text: string;
  readonly note?: string;
}

function Warnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  return (
    <ul className={rows.warnings}>
      {warnings.map(({ id, text, note }) => (
        <li key={id}>
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>
            {text}
            {note !== undefined && <span className={rows.sub}>{note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
