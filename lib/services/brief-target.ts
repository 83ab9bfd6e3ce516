/** The word for a briefing in the address bar. */
export const BRIEF_WORD = '简报';
/** Before the client, or after: 简报 云岭, 云岭 简报, 云岭简报; b and brief with a blank. */
const BEFORE = /^(?:(?:访前)?简报[\s:：]*|(?:b|brief)\s+)(?=\S)/iu;
const AFTER = /(?<=\S)(?:\s*(?:访前)?简报|\s+brief)$/iu;

/** Whose briefing is asked for in the address bar; undefined where something else is. */
export function briefCommand(typed: string): string | undefined {
  const line = typed.trim();
  const opener = BEFORE.exec(line);
  if (opener) return line.slice(opener[0].length);
  const closer = AFTER.exec(line);
  return closer ? line.slice(0, closer.index) : undefined;
}
