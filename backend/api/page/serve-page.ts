import { relative, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyRequest } from 'fastify'
import { AppFailure } from '#engine/app-failure.ts'
import type { ApiServer } from '../api-server.ts'
import { sendFailure } from '../failures/handle-failures.ts'
import { pageHeaders } from './page-headers.ts'

/** Serves the built page; an address that is no file and not below `/api` is a place inside the page. */
export async function servePage(server: ApiServer, pageDir: string | null): Promise<void> {
  if (pageDir)
    await server.register(fastifyStatic, {
      root: pageDir,
      preCompressed: true,
      cacheControl: false,
      schemaHide: true,
      setHeaders: (reply, path) => {
        const file = relative(pageDir, path)
          .replaceAll(sep, '/')
          .replace(/\.(br|gz)$/, '')
        reply.headers(pageHeaders(file, reply.request))
      },
    })
  server.setNotFoundHandler((request, reply) => {
    if (pageDir && isNavigation(request)) return reply.sendFile('index.html')
    return sendFailure(new AppFailure('not-found', 'not-found'), request, reply)
  })
}

function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? ''
  const isPlace = !path.startsWith('/api/') && !path.startsWith('/assets/')
  return (method === 'GET' || method === 'HEAD') && isPlace && (headers.accept ?? '').includes('text/html')
}
