import { useCallback } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import type { Field } from './fields.ts';
import { fieldName } from './field-names.ts';

/** Fields that need a sentence on how they are filled in. */
const HINTED = Object.freeze(['triggers', 'weight', 'unless', 'aliases', 'phrases'] as const);

/** What a field is called, by its dotted path; a path nobody knows is called by itself. */
export function useFieldName(): (path: string) => string {
  const { t } = useText();
  return useCallback(
    (path) => {
      const name = fieldName(path);
      return name ? t(`content.fields.${name}`) : path;
    },
    [t],
  );
}

/** How a field is filled in, where that is not plain. */
export function useFieldHint(): (field: Field) => string | undefined {
  const { t } = useText();
  return useCallback(
    (field) => {
      const hint = HINTED.find((each) => each === field.at);
      if (hint) return t(`content.hint.${hint}`);
      if (field.as === 'lines') return t(field.hasSlots ? 'content.hint.linesWithSlots' : 'content.hint.lines');
      return undefined;
    },
    [t],
  );
}
