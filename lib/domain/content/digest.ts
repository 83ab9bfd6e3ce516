import type { ContentItem } from './item.ts';

const OFFSET = 0x81_1c_9d_c5;
const PRIME = 0x01_00_01_93;
const HEX = 16;
const WIDTH = 8;

/**
 * A short mark of what an item says, the same however its fields are ordered: to notice later that it says something else. Not a
 * protection against anybody: two rounds of FNV-1a.
 */
export function digestOf({ body }: Pick<ContentItem, 'body'>): string {
  const text = ordered(body);
  return round(text, OFFSET) + round(text, OFFSET ^ PRIME);
}

function round(text: string, from: number): string {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return (hash >>> 0).toString(HEX).padStart(WIDTH, '0');
}

/** The JSON of a value with the keys of every object in order. */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${ordered(each)}`);
  return `{${parts.join(',')}}`;
}
