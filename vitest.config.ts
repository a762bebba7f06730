import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

/** Tests wait for kernels and pages about half of their time: two files at once keep two processors busy. */
const sideBySide = {
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  sequence: { groupOrder: 1 },
}
/** Files that fill the machine, and measure what that does: one after another, when nothing else runs. */
const alone = ['{backend,e2e}/**/*.alone.test.ts']
const exclude = [...configDefaults.exclude, ...alone]
const ofProducts = { testTimeout: 240_000, hookTimeout: 240_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...sideBySide,
          name: 'unit',
          include: ['contract/**/*.test.ts', 'backend/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude,
          testTimeout: 20_000,
        },
      },
      {
        extends: './frontend/vite.config.ts',
        test: {
          ...sideBySide,
          name: 'frontend',
          environment: 'jsdom',
          include: ['frontend/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
      { test: { ...sideBySide, ...ofProducts, name: 'e2e', include: ['e2e/**/*.test.ts'], exclude } },
      { test: { ...ofProducts, name: 'alone', include: alone, maxWorkers: 1, sequence: { groupOrder: 2 } } },
    ],
  },
})
