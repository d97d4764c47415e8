import { defineConfig } from 'vitest/config';

/** Checks against the kernel of the machine that they run on. */
export default defineConfig({ test: { include: ['test/live/**/*.test.ts'], testTimeout: 60_000, maxWorkers: 1 } });
