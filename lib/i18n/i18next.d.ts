import 'i18next';
import type zhCN from './zh-CN.json';
import type briefing from './briefing/zh-CN.json';
import type workspace from './workspace/zh-CN.json';

declare module 'i18next' {
  // Keys are checked against the Chinese files; a test keeps the English ones equal to them, and the words of the
  // workspace out of the panel, which does not load them.
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zhCN & typeof workspace & typeof briefing };
  }
}
