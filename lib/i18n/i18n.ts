import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import type { Language } from './language.ts';
import zhCN from './zh-CN.json';

/**
 * Start translation in `language` with the bundled words and return the instance. Synchronous, so the first paint is
 * already in the right language. A second call only switches the language.
 */
export function initI18n(language: Language): i18n {
  if (i18next.isInitialized) {
    void i18next.changeLanguage(language);
    return i18next;
  }
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    initAsync: false,
    // React escapes by itself.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  });
  return i18next;
}
