/** A model as the simulated vendor knows it; each list tells of it what that vendor's list tells. */
export type SimulatedModel = {
  id: string
  label?: string
  contextWindow?: number
  kind?: 'chat' | 'embedding'
  /** US dollars per token, in OpenRouter's list. */
  price?: { input: string; output: string; cacheRead?: string }
  sees?: boolean
  thinks?: boolean
  /** Ollama passes it on to its cloud. */
  remoteHost?: string
}
