import { crx } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { builtContentScripts, contentScripts, manifestFor } from './scripts/lib/manifest';
import { compileEmbeddedRegister } from './scripts/lib/embedded-register';
import { managedSchema } from './src/domain/policy/schema';

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

/** Puts the schema of policies into the build; Chromium does not load the extension without it. */
function managedPolicySchema(): Plugin {
  return {
    name: 'managed-policy-schema',
    apply: 'build',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: manifest.storage.managed_schema,
        source: `${JSON.stringify(managedSchema(), null, 2)}\n`,
      });
    },
  };
}

/**
 * zod asks once whether it may make code of strings. The pages' security policy would refuse it, and
 * a reviewer need not wonder about the question.
 */
function noCodeFromStrings(): Plugin {
  return {
    name: 'no-code-from-strings',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('/zod/')) return null;
      return { code: code.replaceAll('const F = Function;', 'const F = null;'), map: null };
    },
  };
}

/**
 * V8 keeps a script with a single letter beyond Latin-1 in two bytes a letter, and a content script
 * in every tab: 50 kB more. Escaped, all its letters are ASCII.
 */
function plainLetters(): Plugin {
  return {
    name: 'plain-letters',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const name of builtContentScripts()) {
          const file = bundle[name];
          if (file?.type === 'chunk') file.code = escaped(file.code);
          if (file?.type === 'asset') file.source = escaped(String(file.source));
        }
      },
    },
  };
}

function escaped(script: string): string {
  return script.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `vite build` makes `dist/chrome`, `vite build --mode firefox` makes `dist/firefox`. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    build: {
      outDir: `dist/${browser}`,
      target: browser === 'firefox' ? 'firefox142' : 'chrome137',
      sourcemap: false,
      modulePreload: false,
      rolldownOptions: {
        input: {
          welcome: 'src/pages/welcome/index.html',
          practice: 'src/pages/practice/index.html',
          diary: 'src/pages/diary/index.html',
          'own-list': 'src/pages/own-list/index.html',
          correction: 'src/pages/correction/index.html',
          diagnosis: 'src/pages/diagnosis/index.html',
          rules: 'src/pages/rules/index.html',
          trace: 'src/pages/trace/index.html',
          poster: 'src/pages/poster/index.html',
          calendar: 'src/pages/calendar/index.html',
        },
      },
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
      managedPolicySchema(),
      noCodeFromStrings(),
      plainLetters(),
    ],
  };
});
