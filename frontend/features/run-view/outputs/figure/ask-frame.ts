const longestMs = 60_000
const mostCharacters = 120_000_000

export type FrameRequest = { format: 'png' | 'svg'; scale: number } | { format: 'png'; widthPx: number }

/**
 * Has the sealed frame draw its figure and answers what it hands over: a `data:` address, which only the caller's reading
 * makes anything of. Rejects when the frame says that it cannot, answers nothing, or too much.
 */
export function askFrame(inside: Window, request: FrameRequest): Promise<string> {
  const id = `${Date.now()} ${Math.random()}`
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(new Error('the frame does not answer'))), longestMs)
    function end(settle: () => void) {
      clearTimeout(timer)
      window.removeEventListener('message', receive)
      settle()
    }
    function receive({ source, data }: MessageEvent<unknown>) {
      if (source !== inside || typeof data !== 'object' || data === null) return
      const { type, id: answered, address, detail } = data as Record<string, unknown>
      if (type !== 'exported' || answered !== id) return
      end(() => {
        if (typeof address === 'string' && address.length <= mostCharacters) resolve(address)
        else reject(new Error(String(detail ?? 'the figure is too large').slice(0, 300)))
      })
    }
    window.addEventListener('message', receive)
    inside.postMessage({ type: 'export', id, ...request }, '*')
  })
}
