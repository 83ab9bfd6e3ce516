import type { LineContent } from '../../lib/domain/briefing/line.ts';

/** What catches the eye: what is late or dangerous (`risk`), what to mind (`watch`), what to propose (`good`). */
export function toneOf(content: LineContent): 'risk' | 'watch' | 'good' | undefined {
  switch (content.kind) {
    case 'promise':
    case 'step':
      return content.isOverdue ? 'risk' : undefined;
    case 'blocked':
    case 'loanClass':
      return 'risk';
    case 'risk':
      return content.level === 'high' ? 'risk' : content.level === 'low' ? undefined : 'watch';
    case 'signal':
    case 'riskSignal':
    case 'warning':
    case 'newStatements':
      return 'watch';
    case 'criterion':
      return content.isMandatory && !content.isSuggested ? 'watch' : undefined;
    case 'question':
      return content.isOverdue ? 'watch' : undefined;
    case 'objection':
      return content.worked === true ? undefined : 'watch';
    case 'suggestion':
      return 'good';
    default:
      return undefined;
  }
}
