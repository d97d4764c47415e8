import { defineConfig } from 'tsup';

/** What package.json exports; the keys are the paths under dist/. */
const library = {
  index: 'src/index.ts',
  'analysis/index': 'src/analysis/index.ts',
  'arbitraries/index': 'src/arbitraries/index.ts',
  files: 'src/files/index.ts',
};

export default defineConfig({
  entry: { ...library, 'cli/main': 'src/cli/main.ts', 'parse-worker': 'src/files/parse-worker.ts' },
  format: ['esm'],
  platform: 'neutral',
  target: ['node22', 'es2023'],
  external: ['chevrotain', 'cli-progress', 'fast-check', /^node:/],
  // Out of the few files that are used: any import from the installed package reads its manifest, which is 200 KB.
  noExternal: [/^date-fns/, '@date-fns/tz'],
  splitting: true,
  sourcemap: true,
  clean: true,
  dts: { entry: library },
});
