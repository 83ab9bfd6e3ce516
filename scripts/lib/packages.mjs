import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot, PINNED_NODE } from './paths.mjs';
import { npm, run } from './run.mjs';
import { ScriptError, say } from './say.mjs';

const STAMP = inRoot('node_modules', '.suixing-stamp');

/** Makes sure that node_modules holds what the lock file says, and the pinned Node. */
export async function ensurePackages() {
  // Lent by another tree: what it holds is that tree's business, and installing here would empty it there.
  if (lstatSync(inRoot('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (!isInstalled()) await install();
  await ensurePinnedNode();
  writeFileSync(STAMP, stampNow());
}

function stampNow() {
  const hash = createHash('sha256').update(readFileSync(inRoot('package-lock.json')));
  return `${hash.digest('hex')} ${process.platform}-${process.arch}\n`;
}

function isInstalled() {
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === stampNow();
  return matchesLock();
}

/** Without a stamp (somebody ran npm by hand): compare npm's own record of what it installed with the lock file. */
function matchesLock() {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === entry.version : entry.optional === true || entry.peer === true;
  });
}

async function install() {
  say('安装依赖(首次约一分钟)', 'installing packages (about a minute the first time)');
  const first = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  if (first.code === 0) return;
  // Some registries lack optional packages of other platforms; npm ci then refuses a lock file that is right for this one.
  if (/can only install packages when|EUSAGE/.test(first.output)) {
    say('改用 npm install(锁文件不变)', 'falling back to npm install (lock file untouched)');
    const second = await npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
    if (second.code === 0) return;
    throw failed(second.output);
  }
  throw failed(first.output);
}

function failed(output) {
  const isOffline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|network/i.test(output);
  const why = isOffline
    ? '连不上软件源,请检查网络或代理 | the package registry cannot be reached: check the network or proxy'
    : '安装依赖失败 | installing the packages failed';
  return new ScriptError(`${why}\n${output.trim().split('\n').slice(-12).join('\n')}`);
}

async function ensurePinnedNode() {
  const { devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const wanted = `v${devDependencies.node}`;
  if ((await versionOfPinned()) === wanted) return;
  // npm may have been told not to run install scripts; this package's script is what brings the binary.
  say(`取得 Node ${wanted}`, `fetching Node ${wanted}`);
  await npm(['rebuild', 'node', '--ignore-scripts=false'], { quiet: true });
  if ((await versionOfPinned()) === wanted) return;
  const step = await run(process.execPath, ['installArchSpecificPackage.js'], {
    quiet: true,
    cwd: inRoot('node_modules', 'node'),
  });
  if ((await versionOfPinned()) === wanted) return;
  throw new ScriptError(
    `没有得到 Node ${wanted} | could not fetch Node ${wanted}\n${step.output.trim().split('\n').slice(-8).join('\n')}`,
  );
}

async function versionOfPinned() {
  if (!existsSync(PINNED_NODE)) return undefined;
  const { code, output } = await run(PINNED_NODE, ['--version'], { quiet: true });
  return code === 0 ? output.trim() : undefined;
}
