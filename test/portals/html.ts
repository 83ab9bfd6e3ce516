/** Markup that needs no more escaping. */
export interface Html {
  readonly html: string;
}

type Part = string | number | undefined | false | Html | readonly Part[];

/** Template tag: interpolated text is escaped, {@link Html} and lists of it are taken as they are. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.map((piece, i) => piece + (i < parts.length ? write(parts[i]) : '')).join('') };
}

/** Trusted markup from a string. */
export function raw(markup: string): Html {
  return { html: markup };
}

function write(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map(write).join('');
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
