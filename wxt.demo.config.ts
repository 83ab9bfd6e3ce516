import { defineConfig } from 'wxt';
import release from './wxt.config.ts';

/**
 * The build for the demo and the end-to-end tests: the release build, byte for byte, but that it may touch loopback hosts
 * without asking, because no browser lets a program press "Allow".
 */
export default defineConfig({
  ...release,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}-demo',
  hooks: {
    ...release.hooks,
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.host_permissions = ['http://127.0.0.1/*', 'http://localhost/*'];
    },
  },
});
