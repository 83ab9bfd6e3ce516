import type { Person } from '../../lib/domain/client/person.ts';

const ROLE_ORDER: readonly Person['role'][] = Object.freeze(['decisionMaker', 'influencer', 'handler', 'gatekeeper']);

/** Contact persons in the one order they are always shown in: those who decide first. */
export function decidersFirst(people: readonly Person[]): readonly Person[] {
  return [...people].sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role));
}
