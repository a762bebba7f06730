import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { hashImageSources } from '../image/image-sources.ts'

export const projectDirectory = resolve(import.meta.dirname, '..', '..', '..', '..')

/** Kept between runs, so that the image is made once. Two checkouts that share it share one dockerd. */
export const cacheDirectory = () => realpathSync(join(projectDirectory, '.cache'))

export const testImageName = 'data-lab-kernel-test'

/** Named after what it is made from: checkouts that share a dockerd may differ. */
export async function testImageOf(directory: string): Promise<string> {
  return `${testImageName}:${(await hashImageSources(directory)).slice(0, 16)}`
}

/** Paths of sockets are limited to 107 bytes: these are short however deep the checkout lies. */
export function socketPaths(): { lease: string; docker: string; exec: string; pid: string } {
  const id = createHash('sha256').update(cacheDirectory()).digest('hex').slice(0, 8)
  const base = `/run/data-lab-test-docker-${id}`
  return { lease: `${base}.lease`, docker: `${base}.sock`, exec: `${base}-exec`, pid: `${base}.pid` }
}
