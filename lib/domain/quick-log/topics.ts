import type { LogTopic } from './parsed-log.ts';

/** All topics in the order they are offered. */
export const LOG_TOPICS: readonly LogTopic[] = Object.freeze([
  'rate',
  'fee',
  'limit',
  'collateral',
  'documents',
  'procedure',
  'speed',
  'competitor',
  'project',
  'staff',
  'complaint',
  'personal',
]);
