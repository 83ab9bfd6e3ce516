import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];

const MAC_CHROMIUM = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const MAC_FIREFOX = ['Firefox.app/Contents/MacOS/firefox', 'Firefox ESR.app/Contents/MacOS/firefox'];
const WINDOWS_CHROMIUM = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];
const WINDOWS_FIREFOX = ['Mozilla Firefox\\firefox.exe'];

/** Path of a Chromium-based browser: `SUIXING_BROWSER` if set, else the usual names and places; undefined when none. */
export function findChromium() {
  if (env.SUIXING_BROWSER) return env.SUIXING_BROWSER;
  return find(CHROMIUM_NAMES, MAC_CHROMIUM, WINDOWS_CHROMIUM);
}

/** Path of Firefox: `SUIXING_FIREFOX` if set, else the usual names and places; undefined when none. */
export function findFirefox() {
  if (env.SUIXING_FIREFOX) return env.SUIXING_FIREFOX;
  return find(FIREFOX_NAMES, MAC_FIREFOX, WINDOWS_FIREFOX);
}

/** The first of these programs on the PATH, absolute; undefined when none. */
export function onPath(names) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function find(names, mac, windows) {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return firstExisting(folders.flatMap((folder) => mac.map((app) => join(folder, app))));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return firstExisting(folders.flatMap((folder) => windows.map((exe) => join(folder, exe))));
  }
  return onPath(names);
}

function firstExisting(paths) {
  return paths.find((path) => existsSync(path));
}
