import { crx } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import { contentScripts, manifestFor } from './scripts/lib/manifest';
import { compileEmbeddedRegister } from './scripts/lib/embedded-register';

/** Puts the register compiled from `src/data/` into the build; a faulty source fails the build. */
function embeddedRegister(): Plugin {
  return {
    name: 'embedded-register',
    apply: 'build',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'register.json',
        source: `${JSON.stringify(compileEmbeddedRegister())}\n`,
      });
    },
  };
}

/** `vite build` makes `dist/chrome`, `vite build --mode firefox` makes `dist/firefox`. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    build: {
      outDir: `dist/${browser}`,
      target: browser === 'firefox' ? 'firefox142' : 'chrome120',
      sourcemap: false,
      modulePreload: false,
      rolldownOptions: { input: { practice: 'src/pages/practice/index.html' } },
    },
    plugins: [
      crx({
        manifest: manifestFor(browser),
        browser,
        // A single synchronous file per site. The default loader arrives about 100 ms after the
        // page's own scripts, which then see the click first.
        contentScripts: { standaloneFiles: contentScripts() },
      }),
      embeddedRegister(),
    ],
  };
});
