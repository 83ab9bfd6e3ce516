// Runs inside a real browser page: copies of the book on real IndexedDB, private files, Web Crypto and Web Locks.
import { keeping } from './backup-keeping.ts';
import { keptValues } from './backup-kept.ts';
import { making } from './backup-making.ts';
import { restoring } from './backup-restoring.ts';

/** Each returns plain data for the test to judge. */
export const cases = { ...making, ...restoring, ...keeping, ...keptValues };

Object.assign(globalThis, { backupCases: cases });
