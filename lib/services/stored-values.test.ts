import { describe, expect, test } from 'vitest';
import { readPortals } from './portal-list.ts';
import { DEFAULT_SETTINGS, readSettings } from './settings.ts';

describe('readSettings', () => {
  test.each([[undefined], [null], ['text'], [[]], [{}]])('gives the defaults when %j is stored', (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });
  test('keeps what is usable and replaces what is not', () => {
    const stored = { language: 'fr', theme: 'dark', lockMinutes: 0, hasMarks: false, other: 1 };
    expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', hasMarks: false });
  });
});

describe('readPortals', () => {
  test('drops what is no site, and repetitions', () => {
    const stored = [
      'https://a.example',
      'https://a.example',
      'https://a.example/path',
      7,
      'chrome://x',
      'http://b.example',
    ];
    expect(readPortals(stored)).toEqual(['https://a.example', 'http://b.example']);
  });
  test.each([[undefined], [{}], ['https://a.example']])('is empty when %j is stored', (stored) => {
    expect(readPortals(stored)).toEqual([]);
  });
});
