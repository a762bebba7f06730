import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const packageDirectory = dirname(createRequire(import.meta.url).resolve('plotly.js-dist-min/package.json'))
const files = { 'vendor/plotly.min.js': 'plotly.min.js', 'vendor/plotly.LICENSE.txt': 'LICENSE' }

/** Puts Plotly at `/vendor/plotly.min.js`, unbundled and with its licence: only the sealed output frame loads it. */
export function copyPlotly(): Plugin {
  return {
    name: 'copy-plotly',
    generateBundle() {
      for (const [fileName, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(packageDirectory, source)) })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url !== '/vendor/plotly.min.js') return next()
        response.setHeader('Content-Type', 'text/javascript')
        response.end(readFileSync(join(packageDirectory, 'plotly.min.js')))
      })
    },
  }
}
