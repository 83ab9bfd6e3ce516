import { existsSync, readdirSync } from 'node:fs';
import { findChromium, findFirefox, onPath } from './browsers.mjs';
import { run } from './run.mjs';
import { ScriptError, say } from './say.mjs';

/** Makes sure of a Chromium, of Chinese glyphs for it, and (for tests) of Firefox; installs them with apt where that is possible. */
export async function ensureBrowsers({ withFirefox = false } = {}) {
  const missing = [];
  const chosen = findChromium();
  if (chosen && !existsSync(chosen))
    throw new ScriptError(`SUIXING_BROWSER 指向不存在的文件 | SUIXING_BROWSER points at nothing: ${chosen}`);
  if (!chosen) missing.push('chromium');
  if (withFirefox && !findFirefox()) missing.push('firefox-esr');
  if (await lacksChineseFont()) missing.push('fonts-noto-cjk');
  if (missing.length > 0) await installWithApt(missing);
  if (!findChromium()) throw new ScriptError(adviceFor('Chromium, Chrome, Edge', 'SUIXING_BROWSER', 'chromium'));
  if (withFirefox && !findFirefox()) throw new ScriptError(adviceFor('Firefox 140+', 'SUIXING_FIREFOX', 'firefox-esr'));
}

async function lacksChineseFont() {
  if (process.platform !== 'linux') return false;
  const { code, output } = await run('fc-list', [':lang=zh', 'family'], { quiet: true });
  if (code === 0) return output.trim() === '';
  // No fontconfig tools on this machine: look for the files.
  const folder = '/usr/share/fonts';
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  return !files.some((file) => /cjk|wqy|sourcehan|uming|ukai|droidsansfallback/i.test(String(file)));
}

/** Tries apt; what then is still missing is reported by the caller (a missing font alone is no reason to stop). */
async function installWithApt(packages) {
  const prefix = await aptPrefix();
  if (!prefix) {
    say(
      `缺少 ${packages.join('、')},且无法自动安装`,
      `${packages.join(', ')} missing and cannot be installed from here`,
    );
    return;
  }
  say(`安装 ${packages.join('、')}`, `installing ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => run(prefix[0], [...prefix.slice(1), ...args], { env });
  await apt('update', '-q');
  const { code } = await apt('install', '-y', '-q', '--no-install-recommends', ...packages);
  if (code !== 0) say('apt-get 未成功(见上)', `apt-get failed (see above), code ${code}`);
}

/** How to call apt-get here, or undefined when it is not there or not allowed. */
async function aptPrefix() {
  if (process.platform !== 'linux' || !onPath(['apt-get'])) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  const { code } = await run('sudo', ['-n', 'true'], { quiet: true });
  return code === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
}

function adviceFor(what, variable, debian) {
  return [
    `没有找到浏览器(${what})。请安装后再试,或用 ${variable}=路径 指定。`,
    `No browser found (${what}). Install one and try again, or name it with ${variable}=/path.`,
    `Debian/Ubuntu: sudo apt-get install -y ${debian} fonts-noto-cjk`,
  ].join('\n  ');
}
