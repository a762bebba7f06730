import { AppFailure } from '#engine/app-failure.ts'
import type { ProviderFault } from './provider-fault.ts'
import type { ResolvedProvider } from './resolve-provider.ts'

type Asked = { provider: ResolvedProvider; modelId: string; tried: number }

/** The failure that a person sees for a fault of a provider, saying what to do. */
export function describeFault(fault: ProviderFault, { provider, modelId, tried }: Asked): AppFailure {
  const name = provider.label
  const cause = fault
  const variable = provider.addressVariable
  switch (fault.kind) {
    case 'rejected-key':
      if (provider.isOwn)
        return new AppFailure('model-rejected-key', 'connection-rejected-key', { params: { provider: name }, cause })
      return new AppFailure('model-rejected-key', 'model-rejected-key', {
        params: { provider: name, variable: provider.keyVariable },
        cause,
      })
    case 'no-balance':
      return new AppFailure('model-failed', 'model-no-balance', { params: { provider: name }, cause })
    case 'not-allowed':
      return new AppFailure('model-failed', 'model-not-allowed', { params: { provider: name, model: modelId }, cause })
    case 'busy':
      return new AppFailure('model-unavailable', 'model-busy', {
        params: { provider: name, status: fault.status ?? 'busy', tries: tried },
        retryable: true,
        cause,
      })
    case 'unreachable':
      return new AppFailure('model-unavailable', provider.isOwn ? 'connection-unreachable' : 'model-unreachable', {
        params: provider.isOwn ? { provider: name } : { provider: name, variable },
        retryable: true,
        cause,
      })
    case 'address-refused':
      return new AppFailure('model-failed', 'connection-address-refused', { params: { provider: name }, cause })
    case 'proxy-refused':
      return new AppFailure('model-unavailable', 'model-proxy-refused', { params: { provider: name }, cause })
    case 'cut-off':
      return new AppFailure('model-failed', 'model-cut-off', { params: { provider: name }, retryable: true, cause })
    case 'stalled':
      return new AppFailure('model-timeout', 'model-stalled', {
        params: { provider: name, seconds: Math.max(1, Math.round((fault.silentMs ?? 0) / 1000)) },
        retryable: true,
        cause,
      })
    case 'bad-answer':
      if (provider.isOwn)
        return new AppFailure('model-failed', 'connection-bad-answer', { params: { provider: name }, cause })
      return new AppFailure('model-failed', 'model-bad-answer', { params: { provider: name, variable }, cause })
    case 'refused':
      return new AppFailure('model-failed', 'model-refused', {
        params: { provider: name, detail: fault.detail || `HTTP ${fault.status ?? ''}`.trim() },
        cause,
      })
  }
}
