import { maskText } from '../masking/mask-text.ts';
import type { Briefing } from './briefing.ts';
import type { LineContent } from './line.ts';

/** Fields that hold ids, days or names of kinds: nobody types into them. */
const FIXED: ReadonlySet<string> = new Set([
  'kind',
  'day',
  'due',
  'on',
  'lastOn',
  'purpose',
  'role',
  'channel',
  'outcome',
  'by',
  'stage',
  'criterion',
  'family',
  'state',
  'block',
  'date',
  'signal',
  'loanClass',
  'warning',
  'level',
  'method',
  'end',
  'time',
  'scriptId',
  'fact',
  'item',
]);

/** A briefing that may leave the screen: phone numbers, numbers of identity cards and accounts in anything written are hidden. */
export function maskBriefing(briefing: Briefing): Briefing {
  return {
    ...briefing,
    sections: briefing.sections.map(({ part, lines }) => ({
      part,
      lines: lines.map((line) => ({ ...line, content: maskContent(line.content) })),
    })),
  };
}

function maskContent(content: LineContent): LineContent {
  const masked = Object.entries(content).map(([field, value]: [string, unknown]) => {
    if (FIXED.has(field)) return [field, value];
    if (typeof value === 'string') return [field, maskText(value)];
    if (Array.isArray(value)) return [field, value.map((each) => (typeof each === 'string' ? maskText(each) : each))];
    return [field, value];
  });
  return Object.fromEntries(masked) as LineContent;
}
