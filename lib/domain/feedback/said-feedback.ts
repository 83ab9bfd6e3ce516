import { MOST_FEEDBACK, type ProductFeedback } from '../product/feedback.ts';

/** Characters of one feedback; as the schema of records has it. */
export const FEEDBACK_TEXT = 1000;

/** Feedback as it is saved with a touch: one without words of its own has those of the touch, without either it is none. */
export function saidFeedback(feedback: readonly ProductFeedback[], line: string): readonly ProductFeedback[] {
  return feedback
    .map((said) => ({ ...said, text: (said.text.trim() || line.trim()).slice(0, FEEDBACK_TEXT).trim() }))
    .filter(({ text }) => text !== '')
    .slice(0, MOST_FEEDBACK);
}
