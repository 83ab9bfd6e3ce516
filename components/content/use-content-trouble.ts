import { useCallback } from 'react';
import type { ContentProblem } from '../../lib/domain/content/problem.ts';
import type { Weakening } from '../../lib/domain/content/weakening.ts';
import type { ContentFailure } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useFieldName } from './use-field-words.ts';

interface Trouble {
  readonly reason: ContentFailure;
  readonly problems?: readonly ContentProblem[];
  readonly weakenings?: readonly Weakening[];
}

/** Says why content was not changed, with what stands in the way. */
export function useContentTrouble(): (trouble: Trouble) => string {
  const { t } = useText();
  const problemText = useProblemText();
  const weakeningText = useWeakeningText();
  return useCallback(
    ({ reason, problems = [], weakenings = [] }) => {
      const [problem] = problems;
      const [weakening] = weakenings;
      const more = weakening ? weakeningText(weakening) : problem && problemText(problem);
      return more ? t('content.failWith', { why: t(`content.fail.${reason}`), more }) : t(`content.fail.${reason}`);
    },
    [t, problemText, weakeningText],
  );
}

/** Says what is wrong, and what to do. */
export function useProblemText(): (problem: ContentProblem) => string {
  const { t } = useText();
  const nameOf = useFieldName();
  return useCallback(
    ({ code, field, value }) => {
      const what = t(`content.code.${code}`, { value: value ?? '' });
      if (!field) return what;
      const place = /\.(\d+)(?:\.|$)/.exec(field)?.[1];
      const name = nameOf(field);
      return place === undefined
        ? t('content.codeAt', { field: name, what })
        : t('content.codeAtEntry', { field: name, n: Number(place) + 1, what });
    },
    [t, nameOf],
  );
}

/** Says how a forbidden word would be weakened. */
export function useWeakeningText(): (weakening: Weakening) => string {
  const { t } = useText();
  return useCallback(
    ({ how, phrases }) =>
      t(`content.weakening.${how}`, { phrases: phrases.join(t('content.editor.unknownSlotComma')) }),
    [t],
  );
}
