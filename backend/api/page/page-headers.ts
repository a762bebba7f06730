import type { FastifyRequest } from 'fastify'
import { outputFramePolicy, pagePolicy } from './content-policies.ts'

const hostForm = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i

/** What a file of the built page is sent with. `file` is its path below the page's folder. */
export function pageHeaders(file: string, request: FastifyRequest): Record<string, string> {
  if (file.startsWith('assets/')) return { 'cache-control': 'public, max-age=31536000, immutable', ...openToFrame }
  const headers = { 'cache-control': 'no-cache', ...openToFrame }
  if (!file.endsWith('.html')) return headers
  const host = hostForm.test(request.host) ? request.host : 'localhost'
  if (file === 'output-frame.html')
    return { ...headers, 'content-security-policy': outputFramePolicy(`${request.protocol}://${host}`) }
  return { ...headers, 'content-security-policy': pagePolicy(host), 'cross-origin-opener-policy': 'same-origin' }
}

/** The frame for outputs has an origin of its own kind and may load the page's files, which are no secret. */
const openToFrame = { 'cross-origin-resource-policy': 'cross-origin', 'access-control-allow-origin': '*' }
