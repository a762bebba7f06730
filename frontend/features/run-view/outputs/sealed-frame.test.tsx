import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }))
})
afterEach(cleanup)

async function setUp() {
  const { SealedFrame } = await import('./sealed-frame.tsx')
  const { container } = render(<SealedFrame mediaType="text/html" text="<p>x</p>" title="Result 1" />)
  const frame = container.querySelector('iframe')
  if (!frame?.contentWindow) throw new Error('no frame')
  const inside = frame.contentWindow
  const say = (data: unknown, source: Window) =>
    act(() => void window.dispatchEvent(new MessageEvent('message', { data, source })))
  return { frame, inside, say }
}

it('WEB-6: the frame may run scripts and nothing else', async () => {
  const { frame } = await setUp()
  expect(frame.getAttribute('sandbox')).toBe('allow-scripts')
})

it('WEB-6: only the frame itself sets its height, within bounds', async () => {
  const { frame, inside, say } = await setUp()
  const before = frame.style.height
  say({ type: 'height', heightPx: 300 }, window)
  expect(frame.style.height).toBe(before)
  say({ type: 'height', heightPx: 300 }, inside)
  expect(frame.style.height).toBe('300px')
  say({ type: 'height', heightPx: 1e9 }, inside)
  expect(frame.style.height).toBe('2000px')
  say({ type: 'height', heightPx: 'x' }, inside)
  expect(frame.style.height).toBe('2000px')
})

it('WEB-6: the content is handed over once the frame is ready', async () => {
  const { inside, say } = await setUp()
  const post = vi.spyOn(inside, 'postMessage')
  say({ type: 'ready' }, inside)
  expect(post).toHaveBeenCalledWith({ type: 'render', mediaType: 'text/html', text: '<p>x</p>', theme: 'light' }, '*')
})
