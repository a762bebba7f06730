import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const textFile = /\.(html|js|css|svg|json|txt|map)$/
const smallestBytes = 1024

/** Writes `.gz` and `.br` beside every text file of the build, so that the server need not compress. */
export function precompress(): Plugin {
  let outputDirectory = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      outputDirectory = join(config.root, config.build.outDir)
    },
    // After the files are written, and only then: a build that failed has written none.
    writeBundle() {
      for (const name of readdirSync(outputDirectory, { recursive: true, encoding: 'utf8' })) {
        const path = join(outputDirectory, name)
        if (!textFile.test(name) || statSync(path).size < smallestBytes) continue
        const bytes = readFileSync(path)
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
        const quality = bytes.length > 1_000_000 ? 5 : 9
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
        )
      }
    },
  }
}
