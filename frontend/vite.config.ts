import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { copyPlotly } from './build/copy-plotly.ts'
import { precompress } from './build/precompress.ts'

const server = process.env.DEV_SERVER ?? 'http://localhost:3000'

/** `app/begin.ts` and what it needs. */
const beginning =
  /(app\/begin|api\/early-answers|i18n\/(detect-language|load-texts)|contract\/choose-language)\.ts$|vite\/preload-helper|rolldown\/runtime/

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), copyPlotly(), precompress()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'begin', test: beginning, priority: 2 },
            // One file instead of forty: on a slow processor each costs more than it saves.
            { name: 'page', tags: ['$initial'], priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': { target: server, ws: true } } },
})
