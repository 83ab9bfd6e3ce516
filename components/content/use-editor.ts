import { useState } from 'react';
import type { ContentItem, ContentKind } from '../../lib/domain/content/item.ts';
import type { ContentProblem } from '../../lib/domain/content/problem.ts';
import { useContentService } from '../../lib/hooks/use-content.ts';
import { useContentDraft } from '../../lib/hooks/use-content-draft.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import type { ErrorOf } from './field-props.ts';
import { type FieldProblem, problemsOf } from './problems.ts';
import { useContentChange } from './use-content-change.ts';
import { useProblemText } from './use-content-trouble.ts';
import { asBody, cleaned, emptyBody, type Working } from './working.ts';

/** The form as it is kept while nothing is saved. */
interface Form {
  readonly working: Working;
  readonly author: string;
  /** The version it was opened on. */
  readonly from?: number;
}

/** An item being written. */
export interface Editor {
  /** Undefined until it is known whether something was left unsaved. */
  readonly form: Form | undefined;
  readonly isDirty: boolean;
  readonly isRestored: boolean;
  readonly isBusy: boolean;
  readonly count: number;
  readonly errorOf: ErrorOf;
  readonly setWorking: (working: Working) => void;
  readonly setAuthor: (author: string) => void;
  readonly discard: () => void;
  /** Save as a draft; the item as it was saved, or undefined when something is in the way. */
  readonly save: () => Promise<ContentItem | undefined>;
}

/** Holds the form of an item, keeps what is typed, checks and saves it. */
export function useEditor(kind: ContentKind, item: ContentItem | undefined, author: string): Editor {
  const service = useContentService();
  const { t } = useText();
  const { isBusy, run } = useContentChange();
  const problemText = useProblemText();
  // What the form began with: later versions do not write over what is being typed.
  const [start] = useState<Form>(() => ({
    working: item ? { ...item.body } : emptyBody(kind, service.newId(kind)),
    author,
    ...(item ? { from: item.version } : {}),
  }));
  const { value: form, isDirty, isRestored, edit, clear } = useContentDraft(`${kind}:${item?.id ?? 'new'}`, start);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [refusals, setRefusals] = useState<readonly ContentProblem[]>([]);
  const change = (patch: Partial<Form>) => {
    if (form) edit({ ...form, ...patch });
  };
  const errorOf: ErrorOf = (at) => {
    const problem = problems.find((each) => each.at === at);
    if (problem) return t(`content.problem.${problem.reason}`, { most: problem.most ?? 0 });
    const refusal = refusals.find(({ field = '' }) => field === at || field.startsWith(`${at}.`));
    return refusal && problemText(refusal);
  };
  const save = async () => {
    if (!form) return undefined;
    const body = cleaned(kind, form.working);
    const found = problemsOf(kind, body);
    const all = form.author.trim() === '' ? [...found, { at: 'author', reason: 'missing' } as const] : found;
    setProblems(all);
    setRefusals([]);
    if (all.length > 0) return undefined;
    const refused = await service.check(kind, asBody(kind, form.working));
    setRefusals(refused);
    if (refused.length > 0) return undefined;
    const { from } = form;
    const input = { kind, body: asBody(kind, form.working), author: form.author.trim(), ...(from ? { from } : {}) };
    const written = await run(() => service.save(input), t('content.editor.saved'));
    if (written) clear();
    return written?.item;
  };
  return {
    ...{ form, isDirty, isRestored, isBusy, errorOf, save, count: problems.length + refusals.length },
    setWorking: (working) => change({ working }),
    setAuthor: (name) => change({ author: name }),
    discard: () => {
      clear();
      setProblems([]);
      setRefusals([]);
    },
  };
}
