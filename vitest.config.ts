import { defineConfig } from 'vitest/config';

/** Browser tests drive one real browser at a time and must not be repeated until they pass. */
const BROWSER = {
  environment: 'node',
  fileParallelism: false,
  maxWorkers: 1,
  isolate: true,
  retry: 0,
} as const;

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'lib/**/*.test.{ts,tsx}',
            'components/**/*.test.{ts,tsx}',
            'test/portals/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
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
        test: { ...BROWSER, name: 'e2e', include: ['test/e2e/**/*.e2e.ts'], testTimeout: 60_000, hookTimeout: 90_000 },
      },
      {
        test: {
          ...BROWSER,
          name: 'soak',
          include: ['test/soak/**/*.soak.ts'],
          testTimeout: 7_200_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
