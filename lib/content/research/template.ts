import type { ResearchTemplate } from '../../domain/research/template.ts';
import template from './template.json' with { type: 'json' };

/** What research plans are made from as shipped: the points of domain facts §4 as questions, for each kind of client and what is peculiar to its trade. */
export const RESEARCH_TEMPLATE = template as ResearchTemplate;
