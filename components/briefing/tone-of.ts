import type { LineContent } from '../../lib/domain/briefing/line.ts';

/** What catches the eye: what is late or dangerous (`risk`), what to mind (`watch`), what to propose (`good`). */
export function toneOf(content: LineContent): 'risk' | 'watch' | 'good' | undefined {
  switch (content.kind) {
    case 'promise':
      return content.isOverdue ? 'risk' : undefined;
    case 'blocked':
    case 'loanClass':
      return 'risk';
    case 'signal':
      return 'watch';
    case 'criterion':
      return content.isMandatory && !content.isSuggested ? 'watch' : undefined;
    case 'objection':
      return content.worked === true ? undefined : 'watch';
    case 'suggestion':
      return 'good';
    default:
      return undefined;
  }
}
