import { useRef } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import type { SaveFailure, ScriptTap } from '../../lib/hooks/service-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from '../ui/toasts.tsx';

/** Saying of a script whether it helped. */
export interface Taps {
  /** What was said of a script in this conversation. */
  of(scriptId: string): ScriptTap | undefined;
  /** Say it; the same answer once more takes it back, the other one replaces it: one conversation counts once. */
  tap(scriptId: string, worked: boolean): Promise<void>;
}

/**
 * Outcomes of one conversation. `taps`: those said so far; `onTap` keeps one, or lets it go when there is none any more.
 */
export function useTaps(
  client: Pick<Client, 'segment' | 'stage'> | undefined,
  taps: readonly ScriptTap[],
  onTap: (scriptId: string, tap: ScriptTap | undefined) => void,
): Taps {
  const { outcomes } = useServices();
  const { t, today } = useText();
  const { show } = useToasts();
  const isBusy = useRef(false);
  const fail = (reason: SaveFailure) => show({ tone: 'bad', text: t(`fail.${reason}`) });
  const of = (scriptId: string) => taps.find((each) => each.scriptId === scriptId);

  const takeBack = async ({ scriptId, outcomeId }: ScriptTap) => {
    const removed = await outcomes.remove(outcomeId);
    if (!removed.ok) return fail(removed.reason);
    onTap(scriptId, undefined);
    show({ tone: 'good', text: t('card.unsaid') });
  };

  /** Count an answer; the one it replaces goes only once the new one is safe. */
  const say = async (scriptId: string, worked: boolean, before: ScriptTap | undefined) => {
    const added = await outcomes.add({
      scriptId,
      worked,
      on: today,
      ...(client ? { segment: client.segment, stage: client.stage } : {}),
    });
    if (!added.ok) return fail(added.reason);
    if (before) await outcomes.remove(before.outcomeId);
    const now = { scriptId, worked, outcomeId: added.value.id };
    onTap(scriptId, now);
    show({
      tone: 'good',
      text: t(worked ? 'card.saidWorked' : 'card.saidNot'),
      // What was replaced comes back as what it was.
      onUndo: () => void alone(() => (before ? say(scriptId, before.worked, now) : takeBack(now))),
    });
  };

  /** One at a time: a double press counts once. */
  const alone = async (run: () => Promise<unknown>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await run();
    } catch {
      fail('storage');
    } finally {
      isBusy.current = false;
    }
  };
  const tap = (scriptId: string, worked: boolean) =>
    alone(() => {
      const before = of(scriptId);
      return before?.worked === worked ? takeBack(before) : say(scriptId, worked, before);
    });
  return { of, tap };
}
