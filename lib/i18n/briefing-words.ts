import type { i18n } from 'i18next';
import en from './briefing/en.json';
import zhCN from './briefing/zh-CN.json';

/** Add the words of the briefing: in a file of their own, since the panel shows one only when asked. Twice does no harm. */
export function addBriefingWords(i18n: i18n): void {
  i18n.addResourceBundle('zh-CN', 'translation', zhCN, true);
  i18n.addResourceBundle('en', 'translation', en, true);
}
