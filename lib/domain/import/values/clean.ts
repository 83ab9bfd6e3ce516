const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/g;
/** Zero-width and direction controls, soft hyphen, byte-order mark: invisible, and able to make a name look like another. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g;
const ANY_INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/;
/** What people write into a cell to say that there is nothing. */
const NOTHING = /^(?:[-—–－/\\*.。]+|无|暂无|没有|空|null|nil|none|n\/?a|undefined|nan|不详|未知|待定)$/iu;

/** A cell without what cannot be seen, trimmed. */
export function cleanText(text: string): string {
  return (ANY_INVISIBLE.test(text) ? text.replace(INVISIBLE, '') : text).trim();
}

/** Full-width letters, digits and signs (and the ideographic space) as their half-width forms. */
export function foldWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Whether a cleaned cell says that there is nothing: empty, dashes, 无, N/A. */
export function saysNothing(text: string): boolean {
  return text === '' || (text.length < 10 && NOTHING.test(text));
}
