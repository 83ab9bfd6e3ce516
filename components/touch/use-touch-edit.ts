import type { Touch } from '../../lib/domain/touch/touch.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useChange } from '../ui/use-change.ts';

/** Changing and deleting one touch, each with a message that takes it back. Both say whether it was done. */
export function useTouchEdit(
  clientId: string,
  touch: Touch,
): { readonly save: (record: Touch, was: Touch) => Promise<boolean>; readonly remove: () => Promise<boolean> } {
  const { edits } = useServices();
  const { t } = useText();
  const change = useChange();
  return {
    save: (record, was) =>
      change(() => edits.save([{ clientId, kind: 'touch', was, record }], 'editTouch'), t('touch.edited')),
    remove: () => change(() => edits.save([{ clientId, kind: 'touch', was: touch }], 'editTouch'), t('touch.removed')),
  };
}
