import type { ContentBook, ContentKind } from '../../lib/domain/content/item.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { IncomePart } from '../playbook/income-part.tsx';
import classes from './editor.module.css';
import { PreviewRule } from './preview-rule.tsx';
import { PreviewScript } from './preview-script.tsx';
import { PreviewWord } from './preview-word.tsx';
import type { ChoiceOf } from './fields.ts';
import type { Choice } from './use-choices.ts';
import { asBody, type Working } from './working.ts';

/** Kinds that can be tried out. */
const TRIED: readonly ContentKind[] = Object.freeze(['script', 'product', 'rule', 'word']);

interface Props {
  readonly kind: ContentKind;
  readonly working: Working;
  readonly book: ContentBook;
  readonly choicesOf: (of: ChoiceOf) => readonly Choice[];
}

/** Whether content of a kind can be tried out. */
export function hasPreview(kind: ContentKind): boolean {
  return TRIED.includes(kind);
}

/** What is being written, at work. */
export function Preview({ kind, working, book, choicesOf }: Props) {
  const { t } = useText();
  if (!hasPreview(kind)) return null;
  return (
    <section className={classes.preview} aria-label={t('content.editor.preview')}>
      <h2 className={classes.previewTitle}>{t('content.editor.preview')}</h2>
      {kind === 'script' && <PreviewScript script={asBody('script', working)} />}
      {kind === 'product' && <IncomePart income={asBody('product', working).income} />}
      {kind === 'rule' && (
        <PreviewRule
          rule={asBody('rule', working)}
          products={book.product.map(({ item }) => item.body)}
          choicesOf={choicesOf}
        />
      )}
      {kind === 'word' && <PreviewWord word={asBody('word', working)} />}
    </section>
  );
}
