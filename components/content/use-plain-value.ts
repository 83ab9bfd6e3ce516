import { useCallback } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { fieldName } from './field-names.ts';

/** Writes a value of a version as text: flags in words, groups as their fields. */
export function usePlainValue(): (value: unknown, field: string) => string {
  const { t, money } = useText();
  return useCallback(
    (value, field) => {
      const write = (one: unknown, at: string): string => {
        if (typeof one === 'boolean') return t(one ? 'content.choice.yes' : 'content.choice.no');
        if (typeof one === 'number') {
          if (/(bp|Bp)$/.test(at)) return `${Number((one / 100).toFixed(4))}%`;
          return /(fixed|fenEach)$/.test(at) && one >= 1_000_000 ? money(one) : String(one);
        }
        if (Array.isArray(one)) return one.map((each) => write(each, at)).join(' / ');
        if (typeof one !== 'object' || one === null) return String(one);
        return Object.entries(one)
          .map(([key, each]) => {
            const name = fieldName(key);
            return `${name ? t(`content.fields.${name}`) : key} ${write(each, key)}`;
          })
          .join(' · ');
      };
      return write(value, field);
    },
    [t, money],
  );
}
