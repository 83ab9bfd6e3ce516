import type { Briefing } from '../../lib/domain/briefing/briefing.ts';
import type { BriefingPart } from '../../lib/domain/briefing/line.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './panel.module.css';
import { PanelPart } from './panel-part.tsx';

/** What is read first: what was promised and what may go wrong, who is there, what to say; the rest is looked up. */
const ORDER: readonly Exclude<BriefingPart, 'goal'>[] = Object.freeze([
  'promises',
  'flags',
  'people',
  'products',
  'objections',
  'questions',
  'dates',
  'touches',
  'documents',
  'stage',
  'smallTalk',
]);

/** Looked up rather than read: folded to their first line. */
const FOLDED: ReadonlySet<BriefingPart> = new Set<BriefingPart>(['documents', 'stage', 'smallTalk']);

interface Props {
  readonly briefing: Briefing;
  readonly dossier: Dossier;
}

/** The parts that say something, and in one sentence those that do not. */
export function PanelParts({ briefing, dossier }: Props) {
  const { t } = useText();
  const linesOf = (part: BriefingPart) => briefing.sections.find((section) => section.part === part)?.lines ?? [];
  const empty = ORDER.filter((part) => linesOf(part).length === 0);
  return (
    <>
      {ORDER.filter((part) => !empty.includes(part)).map((part) => (
        <PanelPart key={part} part={part} lines={linesOf(part)} dossier={dossier} isFolded={FOLDED.has(part)} />
      ))}
      {empty.length > 0 && (
        <p className={classes.empty}>
          {t('briefing.empty', {
            parts: empty.map((part) => t(`briefing.part.${part}`)).join(t('briefing.comma')),
          })}
        </p>
      )}
    </>
  );
}
