/**
 * The walls of the architecture (docs/adr, "layers point one way"). Every rule's comment says what to do instead; the
 * check prints it. Unit tests beside the code are outside the layer walls, not outside the rest.
 */
const TEST = '\\.test\\.tsx?$';
const npm = (...names) => names.map((name) => `node_modules/(@types/)?${name}(/|$)`);

/** A layer may import only what is listed; everything else, npm packages included, is forbidden. */
const layer = (folder, { may, packages = [], comment }) => ({
  name: `wall-${folder.replaceAll('/', '-')}`,
  comment,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: TEST },
  to: { couldNotResolve: false, pathNot: [...[folder, ...may].map((path) => `^${path}(/|$)`), ...npm(...packages)] },
});

const layers = [
  layer('lib/domain', {
    may: ['lib/util'],
    comment:
      'lib/domain is pure: it may import lib/domain and lib/util alone. Take what you need (today, ids, settings, records) as an argument and let a service in lib/services fetch it.',
  }),
  layer('lib/util', {
    may: [],
    packages: ['uuid', 'chinese-days', 'diff'],
    comment: 'lib/util knows nothing of banking or the browser. Move code that does to lib/domain or lib/platform.',
  }),
  layer('lib/contracts', {
    may: ['lib/domain'],
    packages: ['zod'],
    comment:
      'lib/contracts describes what crosses a border, from domain types (and zod in schema files). Behaviour belongs in lib/messaging, lib/db or lib/services.',
  }),
  layer('lib/recognition', {
    may: ['lib/domain', 'lib/util', 'lib/contracts'],
    // The table of traditional characters; never in the page script, which a test of the build watches.
    packages: ['opencc-js'],
    comment:
      'lib/recognition may import domain, util and contract types. It gets its dictionary as an argument; reading records is the work of lib/services.',
  }),
  layer('lib/search', {
    may: ['lib/domain', 'lib/util'],
    packages: ['pinyin-pro'],
    comment:
      'lib/search finds things in values it is given: domain, util and the pinyin table alone. Reading records is the work of lib/services.',
  }),
  layer('lib/portals', {
    may: ['lib/domain', 'lib/util', 'lib/contracts', 'lib/recognition', 'lib/messaging'],
    comment:
      'lib/portals runs inside a bank page: domain, util, recognition and contract types alone. Talk to the background through functions handed in by the entrypoint.',
  }),
  layer('lib/content', {
    may: ['lib/domain', 'lib/util', 'lib/contracts'],
    comment:
      'lib/content is shipped data. It may import domain, util and contract types; loading it is the work of lib/services.',
  }),
  layer('lib/transfer', {
    may: ['lib/domain', 'lib/util', 'lib/contracts'],
    packages: ['canonicalize', 'docx', 'fflate', 'hash-wasm', 'ical.js', 'uint8array-extras', 'uuid', 'zod'],
    comment: 'lib/transfer turns files into values and back. Saving those values is the work of lib/services.',
  }),
  layer('lib/i18n', {
    may: ['lib/domain', 'lib/util'],
    packages: ['i18next', 'react-i18next', 'react'],
    comment: 'lib/i18n holds the words and how values are written. It may import domain, util and i18next.',
  }),
  layer('lib/platform', {
    may: ['lib/domain', 'lib/util', 'lib/contracts'],
    packages: ['wxt', 'webextension-polyfill', '@types/chrome', 'rxjs', 'uuid'],
    comment:
      'lib/platform wraps the browser and nothing more. Decisions belong in lib/domain, use cases in lib/services.',
  }),
  layer('lib/messaging', {
    may: ['lib/domain', 'lib/util', 'lib/contracts', 'lib/platform'],
    packages: ['wxt', 'webextension-polyfill', '@types/chrome', 'rxjs', 'zod'],
    comment:
      'lib/messaging sends, classifies and validates. The handlers are handed in by the entrypoint and live in lib/services.',
  }),
  layer('lib/db', {
    may: ['lib/domain', 'lib/util', 'lib/contracts'],
    packages: ['dexie', 'rxjs', 'hash-wasm', 'uint8array-extras', 'uuid'],
    comment:
      'lib/db stores sealed records: domain, contracts, util and dexie alone. Hand platform things (storage, clock) in as arguments; React reaches the data through lib/services and lib/hooks.',
  }),
  layer('lib/services', {
    may: [
      'lib/domain',
      'lib/db',
      'lib/platform',
      'lib/messaging',
      'lib/contracts',
      'lib/recognition',
      'lib/content',
      'lib/transfer',
      'lib/search',
      'lib/util',
    ],
    packages: ['dexie', 'rxjs', 'uint8array-extras', 'uuid'],
    comment:
      'lib/services holds use cases without React or DOM. Put what draws into components, what listens to a component into lib/hooks.',
  }),
  layer('lib/hooks', {
    may: ['lib/services', 'lib/messaging', 'lib/domain', 'lib/contracts', 'lib/i18n', 'lib/search', 'lib/util'],
    packages: ['react', 'dexie-react-hooks', 'i18next', 'react-i18next', 'rxjs'],
    comment:
      'lib/hooks is glue: it reaches data through the Services in its context, never through lib/db or the browser. Add a method to a service instead.',
  }),
  layer('components', {
    may: ['lib/domain', 'lib/hooks', 'lib/i18n', 'lib/util'],
    packages: [
      'react',
      'react-dom',
      'react-i18next',
      '@mantine/core',
      '@mantine/hooks',
      '@tabler/icons-react',
      '@tanstack/react-virtual',
      '@atlaskit/pragmatic-drag-and-drop',
    ],
    comment:
      'components draw: components, domain, hooks and i18n alone. For data or an action add a hook in lib/hooks (or a method to a service); for the browser add a wrapper in lib/platform used by a service.',
  }),
];

const borders = [
  {
    name: 'known-layers',
    comment:
      'This folder under lib has no wall yet. Move the file into an existing layer, or add a layer() here that says what it may import.',
    severity: 'error',
    from: { path: '^lib/', pathNot: layers.map(({ from }) => from.path) },
    to: {},
  },
  {
    name: 'migrations-are-frozen',
    comment:
      'A migration must do tomorrow what it did when it was written: it imports nothing of ours that may change. Copy what it needs into it.',
    severity: 'error',
    from: { path: '^lib/db/migrations/', pathNot: TEST },
    to: { path: '^(lib|components|entrypoints)/', pathNot: '^lib/db/migrations/' },
  },
  {
    name: 'no-circular',
    comment: 'Import cycle. Move the shared part into a file both can import, or hand one side in as an argument.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'types-only-from-services',
    comment:
      'lib/hooks may import the types of lib/services, not its code: the composition root builds services and hands them in through ServicesProvider.',
    severity: 'error',
    from: { path: '^lib/hooks/', pathNot: TEST },
    to: { path: '^lib/services/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'types-only-from-messaging',
    comment:
      'lib/portals may import the types of lib/messaging, not its code: it brings the browser along. The entrypoint hands the client in.',
    severity: 'error',
    from: { path: '^lib/portals/', pathNot: TEST },
    to: { path: '^lib/messaging/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'contracts-take-domain-types-only',
    comment:
      'A contract outside a schema file is types and constants. Import domain types with `import type`; use domain functions in a *.schema.ts.',
    severity: 'error',
    from: { path: '^lib/contracts/', pathNot: [TEST, '\\.schema\\.ts$', '^lib/contracts/schemas/'] },
    to: { path: '^lib/domain/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'schemas-stay-out-of-the-page',
    comment:
      'Recognition, portals and content must not import schema files: they bring zod along. Import the plain contract type instead; validation happens in the background.',
    severity: 'error',
    from: { path: '^lib/(recognition|portals|content)/', pathNot: TEST },
    to: { path: '(\\.schema\\.ts$|^lib/contracts/schemas/)' },
  },
  {
    name: 'zod-in-schema-files-only',
    comment:
      'Zod belongs in lib/contracts/schemas/ or a *.schema.ts under lib/contracts. Export the schema there and import that.',
    severity: 'error',
    from: {
      path: '^(lib|components|entrypoints)/',
      pathNot: [TEST, '^lib/contracts/.*\\.schema\\.ts$', '^lib/contracts/schemas/'],
    },
    to: { path: npm('zod') },
  },
  {
    name: 'browser-through-platform',
    comment:
      'browser.* is wrapped in lib/platform (and used by lib/messaging and entrypoints). Add or use a wrapper there and take it as an argument.',
    severity: 'error',
    from: {
      pathNot: ['^lib/(platform|messaging)/', '^entrypoints/', '^(wxt|wxt\\.demo|vitest)\\.config', '^test/', TEST],
    },
    to: { path: npm('wxt', 'webextension-polyfill') },
  },
  {
    name: 'dexie-through-db',
    comment:
      'The database is opened by lib/db alone (services may use its Observable type). Ask a repository of lib/db, or add a query there.',
    severity: 'error',
    from: { path: '^(lib|components|entrypoints)/', pathNot: ['^lib/db/', TEST] },
    to: { path: npm('dexie'), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-entrypoint-imports-another',
    comment: 'Entrypoints only register and mount. Move what two of them need into lib or components.',
    severity: 'error',
    from: { path: '^entrypoints/([^/.]+)' },
    to: { path: '^entrypoints/', pathNot: '^entrypoints/$1[/.]' },
  },
  {
    name: 'nothing-imports-entrypoints',
    comment: 'Entrypoints are the outermost layer. Move the code into lib or components and import it from both.',
    severity: 'error',
    from: { pathNot: '^entrypoints/' },
    to: { path: '^entrypoints/' },
  },
  {
    name: 'product-does-not-import-tests',
    comment:
      'Product code must not depend on test/. Move the shared part into lib (unit tests may use test/factories and test/portals).',
    severity: 'error',
    from: { path: '^(lib|components|entrypoints)/', pathNot: TEST },
    to: { path: '(^test/|\\.test\\.tsx?$)' },
  },
  {
    name: 'portal-script-stays-small',
    comment:
      'Reachable from the portal content script: it must stay free of database, zod, React, charts, words and services. Move the shared part into lib/domain, lib/util or lib/contracts, or send it over lib/messaging.',
    severity: 'error',
    from: { path: '^entrypoints/portal(-reader|-teaching|\\.content)?([/.]|$)', pathNot: TEST },
    to: {
      reachable: true,
      path: [
        ...npm(
          'dexie',
          'dexie-react-hooks',
          'zod',
          'react',
          'react-dom',
          '@mantine',
          '@tabler',
          'chart\\.js',
          'i18next',
          'react-i18next',
          'rxjs',
          'hash-wasm',
          'pinyin-pro',
          'fflate',
        ),
        '^lib/(db|services|hooks|content|transfer|search|i18n)/',
        '^lib/contracts/(schemas/|.*\\.schema\\.ts)',
        '^components/',
      ],
    },
  },
  {
    name: 'no-dev-dependency-in-product',
    comment:
      'A development dependency would not be there for users. Move it to dependencies with a reason, or do without.',
    severity: 'error',
    from: { path: '^(lib|components|entrypoints)/', pathNot: TEST },
    to: {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: ['node_modules/@types/', 'node_modules/wxt/'],
    },
  },
  {
    name: 'unresolvable',
    comment: 'This import leads nowhere. Write the relative path with its extension, or add the package.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden: [...layers, ...borders],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt|\\.cache)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['browser', 'import', 'types', 'default', 'node'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
