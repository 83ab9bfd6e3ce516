import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Calls `onOrphaned` once when the process that started us, or the one above it, is gone: npm runs a script through a
 * shell and, when killed outright, tells neither. Returns a function that stops watching.
 */
export function watchAncestors(onOrphaned) {
  const parent = process.ppid;
  const grandparent = parentOf(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && parentOf(parent) === grandparent) return;
    clearInterval(timer);
    onOrphaned();
  }, 1000);
  timer.unref();
  return () => clearInterval(timer);
}

/** Process id of the parent of `pid`; undefined where it cannot be found out (Windows, a process that is gone). */
function parentOf(pid) {
  try {
    // Fields after the name, which stands in brackets and may hold anything: state, parent, …
    const stat = `/proc/${pid}/stat`;
    if (existsSync(stat)) return Number(readFileSync(stat, 'utf8').split(') ').at(-1).split(' ')[1]);
    if (process.platform === 'win32' || existsSync('/proc')) return undefined;
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
  } catch {
    return undefined;
  }
}
