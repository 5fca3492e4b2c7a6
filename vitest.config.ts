import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { intake } from './examples/one-stop/intake-plugin.ts';
import { hasTool } from './test/tools.ts';

const conditions = ['@yunform/source', 'module', 'node', 'import', 'default'];

const inNode: TestProjectInlineConfiguration = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: 'node',
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
};

/** Tests in `.tsx` run inside Debian's Chromium: real keys, focus and input methods. */
const inBrowser: TestProjectInlineConfiguration = {
  plugins: [intake()],
  resolve: { conditions: ['@yunform/source', 'module', 'browser', 'import', 'default'] },
  // Found beforehand: a dependency that turns up in the middle of a run would load the page again.
  optimizeDeps: {
    entries: ['packages/*/test/**/*.test.tsx'],
    include: ['react', 'react-dom', 'react-dom/client', 'react/jsx-dev-runtime', 'react/jsx-runtime'],
  },
  test: {
    name: 'browser',
    include: ['packages/*/test/**/*.test.tsx'],
    setupFiles: ['packages/react/test/controls/renders.ts'],
    testTimeout: 30_000,
    // A busy machine is no error.
    expect: { poll: { timeout: 10_000 } },
    fileParallelism: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 800, height: 900 },
      instances: [{ browser: 'chromium' }],
      provider: playwright({
        launchOptions: {
          executablePath: '/usr/bin/chromium',
          args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
        },
        contextOptions: { locale: 'zh-CN', reducedMotion: 'reduce' },
      }),
    },
  },
};

const browser = hasTool('chromium', 'widgets, keyboard and focus in a browser') ? [inBrowser] : [];

export default defineConfig({ test: { projects: [inNode, ...browser] } });
