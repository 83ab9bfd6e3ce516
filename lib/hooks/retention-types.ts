/** The shapes of retention, hand-over and client data that components handle. */
export type {
  Given,
  HandOverPreview,
  ReceiveChoice,
  ReceivedClient,
  SealedHandOver,
} from '../services/hand-over.ts';
export type { PurgeReport, RetentionPreview } from '../services/retention.ts';
export type { GivenAway, HeldRecord, SubjectDocument, SubjectReport } from '../services/subject-access.ts';
