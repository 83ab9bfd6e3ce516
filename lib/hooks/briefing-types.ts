/** The shapes of briefings that components handle. */
export type { BriefingDocument, BriefingForm } from '../services/briefing.ts';
