import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { findChromium } from './browser-path.ts';

/** A real managed policy for one copy of the extension, as an administrator of the machine would set it. */
export interface ManagedPolicy {
  /** The copy of the build it is for; the id of an unpacked extension comes from its path. */
  readonly extensionDir: string;
  readonly extensionId: string;
  /** Program that starts the browser so that it sees the policy. */
  readonly executable: string;
  /** Replace the policy; a running browser notices by itself. */
  set(values: Readonly<Record<string, unknown>>): void;
  /** Take the policy and the copy of the build away again. */
  remove(): void;
}

/**
 * Prepares a policy and a copy of the build for it. Browsers on Linux read policies from a folder below /etc alone. The file
 * is laid over that folder in a mount namespace of the browser's own, which needs no root and leaves the machine as it
 * is; where that is forbidden it is written there. Throws where neither can be done: the test must not pass unseen.
 */
export function managePolicy(build: string): ManagedPolicy {
  if (process.platform !== 'linux') throw new Error('the policy test needs Linux: elsewhere policies are not files');
  const browser = findChromium();
  const place = policyFolderOf(browser);
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'suixing-policy-')));
  const extensionDir = join(root, 'build');
  cpSync(build, extensionDir, { recursive: true });
  const extensionId = idOf(extensionDir);
  const start = canUnshare() ? inNamespace(root, place, browser) : onMachine(place, browser);
  const file = join(start.folder, `suixing-e2e-${extensionId}.json`);
  const remove = () => {
    rmSync(file, { force: true });
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  // Also when the run is ended from outside.
  process.once('exit', remove);
  return {
    ...{ extensionDir, extensionId, executable: start.executable },
    set: (values) => writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: values } } })),
    remove,
  };
}

/** Where this browser looks for what an administrator has set. */
function policyFolderOf(browser: string): string {
  const name = basename(browser);
  const base = name.includes('edge') ? '/etc/opt/edge' : name.includes('chrome') ? '/etc/opt/chrome' : '/etc/chromium';
  return join(base, 'policies', 'managed');
}

/** The id Chromium gives an unpacked extension: the first half of the hash of its path, in letters from a to p. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Runs a program in a mount namespace of its own; part of util-linux. */
const UNSHARE = 'unshare --map-root-user --mount';

function canUnshare(): boolean {
  return spawnSync(`${UNSHARE} true`, { shell: true }).status === 0;
}

interface Start {
  /** Folder to write the policy into. */
  readonly folder: string;
  readonly executable: string;
}

/** A copy of the nearest folder of /etc that exists, with the policies in it, that only the browser sees in its place. */
function inNamespace(root: string, place: string, browser: string): Start {
  let over = place;
  while (!existsSync(over)) over = dirname(over);
  if (over === '/etc') return onMachine(place, browser);
  const laid = join(root, 'laid-over');
  cpSync(over, laid, { recursive: true });
  const folder = join(laid, relative(over, place));
  mkdirSync(folder, { recursive: true });
  const executable = join(root, 'browser');
  writeFileSync(
    executable,
    `#!/bin/sh\nexec ${UNSHARE} sh -c 'mount --bind "$1" "$2" && shift 2 && exec "$@"' sh "${laid}" "${over}" "${browser}" "$@"\n`,
  );
  chmodSync(executable, 0o755);
  return { folder, executable };
}

function onMachine(folder: string, executable: string): Start {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new Error(`the policy test needs “${UNSHARE}”, or the right to write to ${folder}`, {
      cause,
    });
  }
  return { folder, executable };
}
