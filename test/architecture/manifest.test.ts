import { describe, expect, test } from 'vitest';
import { BUILD_FOLDERS, filesBelow, type Manifest, manifestOf, readBuilt } from './support.ts';

const PERMISSIONS = ['activeTab', 'alarms', 'contextMenus', 'idle', 'scripting', 'storage', 'unlimitedStorage'];
/** Asked for by a click in the settings, for the morning's notification. */
const OPTIONAL = ['notifications'];
const OPTIONAL_HOSTS = ['http://*/*', 'https://*/*'];
const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*'];

/** Keys that would widen what the extension may touch or who may touch it. */
const FORBIDDEN = [
  'host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'sandbox',
  'update_url',
  'oauth2',
];

describe('release manifest', () => {
  test.each([
    ['chrome', [...PERMISSIONS, 'sidePanel'].sort()],
    ['firefox', PERMISSIONS],
  ] as const)('%s asks for exactly the permissions of the design', (browser, expected) => {
    const manifest = manifestOf(BUILD_FOLDERS[browser]);
    expect([...(manifest.permissions ?? [])].sort()).toEqual(expected);
    expect(manifest.optional_permissions).toEqual(OPTIONAL);
    expect([...(manifest.optional_host_permissions ?? [])].sort()).toEqual(OPTIONAL_HOSTS);
  });

  test.each(['chrome', 'firefox'] as const)('%s has none of the keys that widen its reach', (browser) => {
    const manifest = manifestOf(BUILD_FOLDERS[browser]);
    expect(FORBIDDEN.filter((key) => key in manifest)).toEqual([]);
  });

  test.each(['chrome', 'firefox'] as const)('%s lets its pages load and connect to nothing but itself', (browser) => {
    const policy = parsePolicy(manifestOf(BUILD_FOLDERS[browser]).content_security_policy?.extension_pages ?? '');
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('worker-src')).toEqual(["'self'"]);
    for (const directive of ['base-uri', 'form-action', 'frame-ancestors']) {
      expect(policy.get(directive), directive).toEqual(["'none'"]);
    }
    const remote = [...policy.values()]
      .flat()
      .filter((source) => /^(\*|https?:|wss?:|[a-z0-9*.-]+\.[a-z]{2,})/i.test(source));
    expect(remote).toEqual([]);
  });

  test('chrome opens on 114 and newer, and not in private windows', () => {
    expect(manifestOf(BUILD_FOLDERS.chrome)).toMatchObject({ minimum_chrome_version: '114', incognito: 'not_allowed' });
  });

  test('chrome publishes the schema of the policy, and firefox, which takes none, names none', () => {
    const { storage } = manifestOf(BUILD_FOLDERS.chrome);
    expect(storage).toEqual({ managed_schema: 'policy-schema.json' });
    expect(JSON.parse(readBuilt(BUILD_FOLDERS.chrome, 'policy-schema.json'))).toMatchObject({ type: 'object' });
    expect(manifestOf(BUILD_FOLDERS.firefox)).not.toHaveProperty('storage');
  });

  test('firefox declares that it collects nothing', () => {
    expect(manifestOf(BUILD_FOLDERS.firefox)).toMatchObject({
      browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
    });
  });
});

describe('demo manifest', () => {
  test.each([
    ['chromeDemo', 'chrome'],
    ['firefoxDemo', 'firefox'],
  ] as const)('%s differs from the release by access to loopback hosts alone', (demo, release) => {
    const { host_permissions, ...rest } = manifestOf(BUILD_FOLDERS[demo]);
    expect(host_permissions).toEqual(LOOPBACK);
    expect(rest as Manifest).toEqual(manifestOf(BUILD_FOLDERS[release]));
  });

  test.each([
    ['chromeDemo', 'chrome'],
    ['firefoxDemo', 'firefox'],
  ] as const)('%s holds the very files of the release', (demo, release) => {
    const contents = (folder: string) =>
      new Map(
        filesBelow(folder, /./)
          .map((path) => path.slice(folder.length + 1))
          .filter((file) => file !== 'manifest.json')
          .map((file) => [file, readBuilt(folder, file)]),
      );
    const [shown, shipped] = [contents(BUILD_FOLDERS[demo]), contents(BUILD_FOLDERS[release])];
    expect([...shown.keys()]).toEqual([...shipped.keys()]);
    expect([...shown].filter(([file, text]) => shipped.get(file) !== text).map(([file]) => file)).toEqual([]);
  });
});

function parsePolicy(text: string): Map<string, string[]> {
  return new Map(
    text
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name, ...sources]) => [name ?? '', sources]),
  );
}
