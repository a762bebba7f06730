import type { FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { AppFailure } from '#engine/app-failure.ts'
import type { ApiServer } from '../api-server.ts'
import type { ServerParts } from '../server-parts.ts'
import { addKernelMetrics } from './kernel-metrics.ts'

/** Numbers for Prometheus: requests by route, runs and kernels by state, openings and ends of kernels, the process. For this machine alone unless the operator says otherwise. */
export function addMetrics(server: ApiServer, { engine, settings }: ServerParts): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.025, 0.1, 0.5, 1, 5, 30, 120],
    registers: [registry],
  })
  addStateGauge(registry, { name: 'data_lab_kernels', help: 'Kernels by state', read: () => engine.status().kernels })
  addKernelMetrics(registry, engine)
  addStateGauge(registry, { name: 'data_lab_runs', help: 'Runs that have not ended', read: () => engine.status().runs })

  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000)
  })
  server.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!settings.metricsPublic && !isFromThisMachine(request, settings.trustProxy))
      throw new AppFailure('not-found', 'not-found')
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

/** What a proxy on this machine hands on comes from elsewhere, also where the proxy is not trusted to say from where. */
function isFromThisMachine({ ip, headers }: FastifyRequest, trustProxy: boolean): boolean {
  const isHandedOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  return /^(::1|(::ffff:)?127\.[\d.]+)$/.test(ip) && (trustProxy || !isHandedOn)
}

type StateGauge = { name: string; help: string; read: () => Record<string, number> }

function addStateGauge(registry: Registry, { name, help, read }: StateGauge): void {
  new Gauge({
    name,
    help,
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(read())) this.set({ state }, count)
    },
  })
}
