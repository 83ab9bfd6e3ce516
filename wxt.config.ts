import { dirname, sep } from 'node:path';
import { defineConfig } from 'wxt';

/** What a bundler says of a module when it is asked which file it goes to. */
interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/**
 * Puts everything that `entry` loads at once into one file. Left alone, the bundler cuts what several pages share into some sixty, and opening
 * each of them costs more than reading it. The entry's own folder stays apart: it acts when it is loaded.
 */
function inOneFile(name: string, entry: string): (id: string, modules: Modules) => string | undefined {
  const own = dirname(entry) + sep;
  let reached: Set<string> | undefined;
  return (id, { getModuleInfo }) => {
    if (!reached) {
      reached = new Set([entry]);
      // What is added while the set is gone through is gone through as well.
      for (const each of reached) for (const imported of getModuleInfo(each)?.importedIds ?? []) reached.add(imported);
    }
    return reached.has(id) && !id.startsWith(own) ? name : undefined;
  };
}

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  manifestVersion: 3,
  zip: { name: 'suixing' },
  vite: () => ({ build: { sourcemap: false } }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, { build }) => {
      const panel = entrypoints.find(({ name }) => name === 'sidepanel');
      const output = build?.rollupOptions?.output;
      if (panel && output && !Array.isArray(output)) output.manualChunks = inOneFile('panel', panel.inputPath);
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: [
      'storage',
      // A book is never to be evicted, nor refused for want of quota while the disk has room. Asks the user for nothing.
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      'scripting',
      'activeTab',
      'idle',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for by a click in the settings alone, and given back there.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    omnibox: { keyword: 'sx' },
    commands: {
      'log-touch': {
        suggested_key: { default: 'Ctrl+Shift+L', mac: 'Command+Shift+L' },
        description: '__MSG_commandLogTouch__',
      },
      // Newer Chromium keeps Ctrl+Shift+L for itself. The page script catches it on enabled portals; this key works everywhere.
      'log-touch-anywhere': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandLogTouch__',
      },
      'open-briefing': {
        suggested_key: { default: 'Alt+Shift+B' },
        description: '__MSG_commandBriefing__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'suixing@suixing.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '114',
          // What the bank's administrator may set. Firefox takes its values without a schema.
          storage: { managed_schema: 'policy-schema.json' },
        }),
    incognito: 'not_allowed' as const,
  }),
});
