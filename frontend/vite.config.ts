import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { copyPlotly } from './build/copy-plotly.ts'
import { precompress } from './build/precompress.ts'

const server = process.env.DEV_SERVER ?? 'http://localhost:3000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), copyPlotly(), precompress()],
  build: { outDir: '../dist', emptyOutDir: true, chunkSizeWarningLimit: 4000, modulePreload: { polyfill: false } },
  worker: { format: 'es' },
  server: { proxy: { '/api': { target: server, ws: true } } },
})
