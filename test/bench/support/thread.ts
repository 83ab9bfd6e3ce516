import type { Page } from 'puppeteer-core';

/** What a tab's main thread did, in ms of processor time: other programs of the machine do not count. */
export interface ThreadTimes {
  /** All tasks. */
  readonly tasks: number;
  /** The longest of them. */
  readonly longest: number;
  /** Scripts, compiling and what they left for later (promises), of all worlds of the page. */
  readonly script: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly name?: string } };
}

const CATEGORIES = [
  'devtools.timeline',
  'v8',
  'blink.user_timing',
  'toplevel',
  'disabled-by-default-devtools.timeline',
];
/** Also timers and frames: what a script leaves for later runs in them and bears no address. */
const SCRIPT =
  /^(?:TimerFire|FireAnimationFrame|FunctionCall|EvaluateScript|v8\.compile|v8\.run|RunMicrotasks|V8\.GC.*|MinorGC|MajorGC)$/;

/** Runs `work`, lets the page come to rest for `restMs`, and says what the tab's main thread did meanwhile. */
export async function traceThread(tab: Page, work: () => Promise<unknown>, restMs: number): Promise<ThreadTimes> {
  await tab.tracing.start({ categories: CATEGORIES });
  await work();
  await new Promise((resolve) => setTimeout(resolve, restMs));
  await tab.evaluate(() => performance.mark('bench'));
  const trace = JSON.parse(new TextDecoder().decode(await tab.tracing.stop())) as { traceEvents: TraceEvent[] };
  const mark = trace.traceEvents.findLast(({ name, args }) => name === 'bench' || args?.data?.name === 'bench');
  if (!mark) throw new Error('the trace does not hold the mark');
  const here = trace.traceEvents.filter(
    ({ pid, tid, ts, dur }) => pid === mark.pid && tid === mark.tid && dur !== undefined && ts + dur < mark.ts,
  );
  const tasks = outermost(here.filter(({ name }) => /RunTask$/.test(name)));
  const scripts = outermost(here.filter(({ name }) => SCRIPT.test(name)));
  return {
    tasks: sum(tasks),
    longest: tasks.reduce((most, task) => Math.max(most, msOf(task)), 0),
    script: sum(scripts),
  };
}

/** Events that lie in none of the others: each moment counts once. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let end = 0;
  return sorted.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

function sum(events: readonly TraceEvent[]): number {
  return events.reduce((all, event) => all + msOf(event), 0);
}

function msOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur / 1000;
}
