import meanings from './meanings.json' with { type: 'json' };
import plainWords from './plain-words.json' with { type: 'json' };

/** Ways of saying one thing, by which scripts are found in a client's own words. */
export const SYNONYMS = { meanings, ...plainWords };
