import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { LoadFailure } from './load-failure.tsx'

afterEach(cleanup)

function Names({ load }: { load: () => Promise<string[]> }) {
  const { data, error } = useQuery({ queryKey: ['names'], queryFn: load, retry: false })
  return (
    <section aria-label="names">
      {error && <LoadFailure error={error} />}
      {data?.join()}
    </section>
  )
}

const show = (load: () => Promise<string[]>) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Names load={load} />
    </QueryClientProvider>,
  )

it('WEB-63: what could not be loaded says why and is asked for again by a button, at whose place the keyboard stays', async () => {
  const load = vi.fn<() => Promise<string[]>>().mockRejectedValueOnce(new Error('the disk is full'))
  show(load.mockResolvedValue(['a.csv']))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('the disk is full')
  screen.getByRole('button').click()
  await screen.findByText('a.csv')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'names' }))
})

it('WEB-60, WEB-63: what comes by itself when the server is reached again has no button', async () => {
  show(() => Promise.reject(Object.assign(new Error('offline'), { code: 'offline' })))
  await screen.findByRole('status')
  expect(screen.queryByRole('button')).toBeNull()
})
