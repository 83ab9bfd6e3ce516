import type { ExportWords } from '../../lib/transfer/export/export-words.ts';

/** Words that show what they were asked for. */
export const PLAIN_WORDS: ExportWords = Object.freeze({
  sheet: (kind) => `表 ${kind}`,
  heading: (kind, column, unit) => (unit ? `${kind}.${column} (${unit})` : `${kind}.${column}`),
  choice: (column, value) => `${column}:${value}`,
  about: (key) => `about ${key}`,
  masking: (level) => `masking ${level}`,
  unit: (unit) => `unit ${unit}`,
  marks: () => 'marks',
  watermark: (by, generatedAt) => `${by} & ${generatedAt}`,
} satisfies ExportWords);
