import { expect, test } from 'vitest';
import { sizeText } from './size-text.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [12 * 1024, '12 KB'],
  [3.4 * 1024 * 1024, '3.4 MB'],
  [340 * 1024 * 1024, '340 MB'],
  [9.96 * 1024 ** 3, '10.0 GB'],
  [-5, '0 B'],
])('%d bytes read as %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
