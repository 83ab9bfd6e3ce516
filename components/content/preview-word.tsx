import { Textarea } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { ForbiddenWord } from '../../lib/domain/content/forbidden-word.ts';
import { useContentWording } from '../../lib/hooks/use-content-wording.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Highlight } from '../ui/highlight.tsx';
import classes from './preview.module.css';

/** Which of some sentences a wording rule would catch. */
export function PreviewWord({ word }: { word: ForbiddenWord }) {
  const { t } = useText();
  const check = useContentWording(word);
  const [typed, setTyped] = useState(() => [...word.phrases.slice(0, 2), t('content.preview.wordsSample')].join('\n'));
  const sentences = useDeferredValue(typed).split('\n').slice(0, 50);
  return (
    <>
      <Textarea
        size="sm"
        label={t('content.preview.words')}
        description={t('content.preview.wordsHint')}
        value={typed}
        rows={5}
        maxLength={5000}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ol className={classes.caught} aria-live="polite">
        {sentences.map((sentence, at) => {
          if (!check || sentence.trim() === '') return null;
          const found = check(sentence);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text stand in a fixed order
            <li key={at} data-caught={found.length > 0}>
              <Highlight text={sentence} ranges={found} />
              <p>
                {found.length === 0
                  ? t('content.preview.free', { n: at + 1 })
                  : t('content.preview.caught', {
                      n: at + 1,
                      matched: found.map(({ matched }) => matched).join(' / '),
                    })}
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}
