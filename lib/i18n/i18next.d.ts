import 'i18next';
import type zhCN from './zh-CN.json';

declare module 'i18next' {
  // Keys are checked against the Chinese file; a test keeps the English one equal to it.
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zhCN };
  }
}
