/** A language the interface is written in. */
export type Language = 'zh-CN' | 'en';

/**
 * The language to show: the user's choice, or for `auto` the first of the browser's preferred languages
 * (`navigator.languages`) that there is one for. Chinese when none matches: it is what the users of this product read.
 */
export function resolveLanguage(choice: Language | 'auto', preferred: readonly string[]): Language {
  if (choice !== 'auto') return choice;
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0];
    if (base === 'zh') return 'zh-CN';
    if (base === 'en') return 'en';
  }
  return 'zh-CN';
}
