import type { i18n } from 'i18next';
import { addBriefingWords } from './briefing-words.ts';
import en from './workspace/en.json';
import zhCN from './workspace/zh-CN.json';

/** Add the words only the workspace needs, in a file of their own so that the panel does not load them, and those of the briefing. */
export function addWorkspaceWords(i18n: i18n): void {
  i18n.addResourceBundle('zh-CN', 'translation', zhCN, true);
  i18n.addResourceBundle('en', 'translation', en, true);
  addBriefingWords(i18n);
}
