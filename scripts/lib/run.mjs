import { spawn } from 'node:child_process';
import { watchAncestors } from './ancestors.mjs';
import { PINNED_NODE, ROOT } from './paths.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command in the project's folder and waits for it.
 * `quiet`: keep the output and return it in place of showing it. Resolves with `{ code, output }`; a command that
 * cannot be started has code 127.
 */
export function run(command, args, { quiet = false, env = process.env, cwd = ROOT, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const forward = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, forward);
    const finish = (code) => {
      for (const signal of SIGNALS) process.off(signal, forward);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code, signal) => finish(code ?? (signal ? 130 : 1)));
  });
}

/** Runs npm with the Node that runs this script (works on Windows too, where npm is a .cmd file). */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Runs a script of ours on the pinned Node with this terminal, passing signals on. The channel between the two closes
 * when either dies, so the inner one can clean up even when this one is killed outright.
 */
export function onPinnedNode(script, args = []) {
  return new Promise((resolve) => {
    const child = spawn(PINNED_NODE, ['--disable-warning=ExperimentalWarning', script, ...args], {
      cwd: ROOT,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
    const stopWatching = watchAncestors(() => child.kill('SIGTERM'));
    child.on('error', (error) => {
      process.stderr.write(`✗ ${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code, signal) => {
      stopWatching();
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}
