import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { readHistorySearch } from '../features/history/history-search.ts'
import { HomePage } from '../pages/home-page.tsx'
import { ErrorPage } from './error-page.tsx'
import { loadPage } from './load-page.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { Shell } from './shell.tsx'
import { rememberWayBack } from './way-back.ts'

type Period = 'week' | 'month' | 'quarter'
const periods: Period[] = ['week', 'month', 'quarter']
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage })

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: HomePage }),
  createRoute({
    getParentRoute: () => root,
    path: '/analysis',
    beforeLoad: () => {
      throw redirect({ to: '/analysis/$analysisId', params: { analysisId: 'new' } })
    },
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/analysis/$analysisId',
    validateSearch: (search: Record<string, unknown>): { dataset?: string; prompt?: string } => ({
      dataset: text(search.dataset),
      prompt: text(search.prompt),
    }),
    component: lazyRouteComponent(() => loadPage(() => import('../pages/workbench-page.tsx')), 'WorkbenchPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/run/$runId',
    component: lazyRouteComponent(() => loadPage(() => import('../pages/run-page.tsx')), 'RunPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/comparison/$comparisonId',
    component: lazyRouteComponent(() => loadPage(() => import('../pages/comparison-page.tsx')), 'ComparisonPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/compare',
    validateSearch: (search: Record<string, unknown>): { runs?: string | undefined } => ({ runs: text(search.runs) }),
    component: lazyRouteComponent(() => loadPage(() => import('../pages/compare-page.tsx')), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/scoreboard',
    validateSearch: (search: Record<string, unknown>): { kind?: string | undefined; period?: Period | undefined } => ({
      kind: text(search.kind),
      period: periods.find((period) => period === search.period),
    }),
    component: lazyRouteComponent(() => loadPage(() => import('../pages/scoreboard-page.tsx')), 'ScoreboardPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/examples',
    component: lazyRouteComponent(() => loadPage(() => import('../pages/examples-page.tsx')), 'ExamplesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/history',
    validateSearch: readHistorySearch,
    component: lazyRouteComponent(() => loadPage(() => import('../pages/history-page.tsx')), 'HistoryPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    beforeLoad: () => {
      throw redirect({ to: '/settings/$section', params: { section: 'general' } })
    },
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings/$section',
    validateSearch: (search: Record<string, unknown>): { template?: string | undefined } => ({
      template: text(search.template),
    }),
    component: lazyRouteComponent(() => loadPage(() => import('../pages/settings-page.tsx')), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: (search: Record<string, unknown>): { create?: boolean; next?: string } => ({
      create: search.create === true ? true : undefined,
      next: text(search.next),
    }),
    component: lazyRouteComponent(() => loadPage(() => import('../pages/sign-in-page.tsx')), 'SignInPage'),
  }),
] as const

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  scrollRestoration: true,
})

rememberWayBack(router)

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
