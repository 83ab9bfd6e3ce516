import type { ContentState, PackPreview } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ShortList } from '../ui/short-list.tsx';
import classes from './packs.module.css';
import { useProblemText, useWeakeningText } from './use-content-trouble.ts';
import { titleOf } from '../../lib/domain/content/title.ts';

/** Why a pack is not taken: each reason, the words it would weaken and what is wrong with which item. */
export function PackTroubles({ preview, state }: { preview: PackPreview; state: ContentState }) {
  const { t } = useText();
  const problemText = useProblemText();
  const weakeningText = useWeakeningText();
  const { refusals, problems, weakenings } = preview;
  if (refusals.length === 0) return null;
  const wordName = (id: string) => {
    const word = state.book.word.find(({ item }) => item.id === id);
    return word ? titleOf(word.item) : id;
  };
  return (
    <div className={classes.troubles} role="alert" data-testid={TEST_IDS.packProblem}>
      <ul>
        {refusals.map((refusal) => (
          <li key={refusal}>{t(`content.refusal.${refusal}`)}</li>
        ))}
      </ul>
      {weakenings.length > 0 && (
        <ShortList
          items={weakenings}
          first={10}
          className={classes.troubleList}
          row={(weakening) => (
            <li key={`${weakening.id} ${weakening.how}`}>
              <strong>{wordName(weakening.id)}</strong> {weakeningText(weakening)}
            </li>
          )}
        />
      )}
      {problems.length > 0 && (
        <ShortList
          items={problems}
          first={10}
          className={classes.troubleList}
          row={(problem) => (
            <li key={`${problem.at} ${problem.code} ${problem.field}`}>
              {problem.at !== undefined && (
                <strong>
                  {t('content.packs.itemAt', {
                    n: problem.at,
                    kind: problem.kind ? t(`content.kind.${problem.kind}`) : '',
                    id: problem.id ?? '',
                  })}
                </strong>
              )}{' '}
              {problemText(problem)}
            </li>
          )}
        />
      )}
    </div>
  );
}
