import './styles.css'
import './begin.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from '../api/query-client.ts'
import { scenariosQuery } from '../api/scenarios.ts'
import { statusQuery } from '../api/session.ts'
import { examplesQuery } from '../features/live-example/use-examples.ts'
import { detectLanguage } from '../i18n/detect-language.ts'
import { startI18n } from '../i18n/index.ts'
import { router } from './router.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const isHome = location.pathname === '/'
void queryClient.prefetchQuery(statusQuery)
if (isHome) {
  void queryClient.prefetchQuery(scenariosQuery)
  void queryClient.prefetchQuery(examplesQuery(detectLanguage()))
}
// The code of the home page is here: found before the first drawing, it is drawn once. Other pages show their frame meanwhile.
await Promise.all([startI18n(), isHome && router.load()])
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
