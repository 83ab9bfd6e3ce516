/** The shapes of briefings that components handle. */
export type { BriefingDocument, BriefingEvent, BriefingForm, BriefingSetDocument } from '../services/briefing.ts';
