/** The shapes of exports of feedback that components handle. */
export type { FeedbackWords } from '../services/feedback.ts';
