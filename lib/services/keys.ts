/** Keys of the browser's storage areas, in one place. */

/** `storage.session`: the data key while the vault is open. */
export const SESSION_DATA_KEY = 'vault.key';
/** `storage.session`: `{ seq, identitySeq }` of the newest commit; wakes the background. */
export const SESSION_HEAD = 'book.head';
/** `storage.session`: number of follow-ups due today, for the badge. */
export const SESSION_DUE = 'book.due';
/** `storage.session`: prefix of frame states, `page:<tabId>:<frameId>`. */
export const SESSION_PAGE = 'page:';
/** `storage.session`: prefix of requests to the panel of a window, `request:<windowId>`. */
export const SESSION_REQUEST = 'request:';
/** `storage.session`: prefix of teaching under way, `teach:<tabId>`; holds what was pointed at. */
export const SESSION_TEACH = 'teach:';
/** `storage.session`: prefix of drafts, `draft:<clientId>`. */
export const SESSION_DRAFT = 'draft:';
/** `storage.local`: what the database must hold at least; see `canary.ts`. */
export const LOCAL_CANARY = 'book.canary';
/** `storage.local`: wrong tries at the passphrase. */
export const LOCAL_TRIES = 'vault.tries';
/** `storage.local`: settings without client data. */
export const LOCAL_SETTINGS = 'settings';
/** `storage.local`: sites of the enabled portals. */
export const LOCAL_PORTALS = 'portals';
/** `storage.local`: the pages that were taught, without client data. */
export const LOCAL_ADAPTERS = 'portal.adapters';
/** `storage.local`: how their fields have read: counts only. */
export const LOCAL_HEALTH = 'portal.health';
/** `storage.local`: random name of this installation in clock stamps. */
export const LOCAL_DEVICE = 'device';
/** `storage.local`: the retention rules, without client data. */
export const LOCAL_RETENTION = 'retention';
/** `storage.local`: the manager's own name, as a colleague who is handed clients sees it. */
export const LOCAL_OWN_NAME = 'handOver.from';
/** `storage.local`: which columns of which tables meant which field, by a hash of their headings; without client data. */
export const LOCAL_MAPPINGS = 'imports.mappings';
/** `storage.local`: ids of imports that have begun and not ended. */
export const LOCAL_OPEN_IMPORTS = 'imports.open';
/** `storage.local`: the day of the last notification in the morning. */
export const LOCAL_DIGEST = 'digest.lastOn';
/** `storage.local`: when calendar files were made, as moments alone: what is done later is cancelled in the next file. */
export const LOCAL_CALENDAR_EXPORTS = 'calendar.exports';
