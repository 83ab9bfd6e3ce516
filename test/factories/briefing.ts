import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { makeBriefing } from '../../lib/domain/briefing/briefing.ts';
import type { BriefingLine, BriefingPart } from '../../lib/domain/briefing/line.ts';

/** The day on which briefings are made in tests. */
export const BRIEFED_ON = '2026-11-22';

/** The lines of one part of a client's briefing. */
export function briefedLines(dossier: Dossier, part: BriefingPart): readonly BriefingLine[] {
  return makeBriefing(dossier, { today: BRIEFED_ON }).sections.find((section) => section.part === part)?.lines ?? [];
}
