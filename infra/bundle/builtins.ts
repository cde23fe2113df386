// Why a bundle contains no `import … from 'node:…'`: importing a built-in as a module makes Node read every name it
// exports, and reading some of them (in `http`) loads undici, 15–25 ms of each cold start. Asking the process for the
// same built-in hands over the object as it is.
import { isBuiltin } from 'node:module';
import type { Plugin } from 'esbuild';

/** esbuild plugin: each import or require of a Node built-in becomes `process.getBuiltinModule(…)`. */
export const builtinsWithoutImport: Plugin = {
  name: 'builtins-without-import',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path }) =>
      isBuiltin(path)
        ? { path: path.replace(/^(node:)?/, 'node:'), namespace: 'builtin', sideEffects: false }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      loader: 'js',
    }));
  },
};
