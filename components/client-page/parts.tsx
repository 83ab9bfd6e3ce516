import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { PartProps } from './part-props.ts';

interface PartShape {
  /** What stands in the address as `part`; its name stands in the words as `clientPage.parts.<id>`. */
  readonly id: string;
  readonly part: LazyExoticComponent<ComponentType<PartProps>>;
}

/** The parts of a client's page in the workspace, each in a file of its own that is loaded when it is opened. */
export const PARTS = Object.freeze([
  {
    id: 'timeline',
    part: later(async () => (await import('../timeline/timeline-part.tsx')).TimelinePart),
  },
  {
    id: 'people',
    part: later(async () => (await import('../people/people-part.tsx')).PeoplePart),
  },
  {
    id: 'worth',
    part: later(async () => (await import('../worth/worth-part.tsx')).WorthPart),
  },
  {
    id: 'procedures',
    part: later(async () => (await import('../procedure/procedure-part.tsx')).ProcedurePart),
  },
  {
    id: 'needs',
    part: later(async () => (await import('../needs/needs-part.tsx')).NeedsPart),
  },
  {
    id: 'research',
    part: later(async () => (await import('../research/research-part.tsx')).ResearchPart),
  },
  {
    id: 'finance',
    part: later(async () => (await import('../finance/finance-part.tsx')).FinancePart),
  },
  {
    id: 'group',
    part: later(async () => (await import('../chain/chain-part.tsx')).ChainPart),
  },
] as const satisfies readonly PartShape[]);

/** A part of a client's page. */
export type Part = (typeof PARTS)[number];

/** The part of this id; the first one for anything unknown. */
export function partAt(id: string | null): Part {
  return PARTS.find((part) => part.id === id) ?? PARTS[0];
}

function later(load: () => Promise<ComponentType<PartProps>>): PartShape['part'] {
  return lazy(async () => ({ default: await load() }));
}
