import type { Page } from 'puppeteer-core';

/** Tasks of a tab's main thread, in ms. */
export interface Tasks {
  readonly longest: number;
  /** The longest run of a script of the extension, with the layout it asked for, and the time of all its runs. */
  readonly longestOwn: number;
  readonly own: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Runs `work` and says what the tab's main thread did. */
export async function traceTasks(tab: Page, work: () => Promise<void>): Promise<Tasks> {
  const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'toplevel'];
  await tab.tracing.start({ categories });
  await work();
  await tab.evaluate(() => performance.mark('bench'));
  const trace = JSON.parse(new TextDecoder().decode(await tab.tracing.stop())) as { traceEvents: TraceEvent[] };
  const mark = trace.traceEvents.findLast(({ name }) => name === 'bench');
  if (!mark) throw new Error('the trace does not hold the mark');
  const here = trace.traceEvents.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
  const tasks = here.filter(({ name, dur }) => /RunTask$/.test(name) && dur !== undefined);
  const ours = here.filter(
    ({ name, args }) =>
      /^(?:FunctionCall|EvaluateScript)$/.test(name) && args?.data?.url?.startsWith('chrome-extension:'),
  );
  const longest = (some: readonly TraceEvent[]) => some.reduce((most, { dur = 0 }) => Math.max(most, dur / 1000), 0);
  return {
    longest: longest(tasks),
    longestOwn: longest(ours),
    own: ours.reduce((sum, { dur = 0 }) => sum + dur / 1000, 0),
  };
}
