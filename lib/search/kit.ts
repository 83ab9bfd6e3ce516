/** What a search needs, in one module: it brings the readings of all characters along and is only loaded for an open book. */
export { buildEngine } from './engine.ts';
export { findInText, findParts } from './find-in-text.ts';
export { toParts, toQuery } from './match.ts';
