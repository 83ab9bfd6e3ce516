import { defineConfig } from 'vitest/config';

/** Browser tests must not be repeated until they pass. A file drives a browser of its own, with its own profile and ports. */
const BROWSER = {
  environment: 'node',
  isolate: true,
  retry: 0,
  // What is waited for comes when the browser has time for it; one second, the default, is not enough on a busy machine.
  expect: { poll: { timeout: 20_000 } },
} as const;

/**
 * Unit tests that put something in the place of a module: each needs modules of its own. All others share theirs, which takes a third of the time;
 * what they test keeps no state of its own.
 */
const ALONE = [
  'lib/platform/table-reading.test.ts',
  'lib/services/{after-commit,board-views,eraser,export-file,keyring,passphrase-tries}.test.ts',
];

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false,
          include: [
            'lib/**/*.test.{ts,tsx}',
            'components/**/*.test.{ts,tsx}',
            'test/briefing/**/*.test.ts',
            'test/portals/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ALONE,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'unit-alone',
          environment: 'node',
          include: ALONE,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'architecture',
          environment: 'node',
          include: ['test/architecture/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...BROWSER,
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
      {
        // By hand: it needs LibreOffice, which the machines of the checks do not have.
        test: {
          name: 'word',
          environment: 'node',
          include: ['test/briefing/**/*.word.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          ...BROWSER,
          name: 'soak',
          fileParallelism: false,
          maxWorkers: 1,
          include: ['test/soak/**/*.soak.ts'],
          testTimeout: 7_200_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
