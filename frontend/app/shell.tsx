import { Link, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AccountMenu } from '../features/account/account-menu.tsx'
import { Toaster } from '../ui/toaster.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PageCommands } from './page-commands.tsx'
import { StatusBanners } from './status-banners.tsx'
import { useAccountLanguage } from './use-account-language.ts'
import { useFocusOnPage } from './use-focus-on-page.ts'

const link =
  'rounded-md px-1 py-1 text-[13px] whitespace-nowrap sm:px-2.5 sm:text-sm text-muted transition-colors hover:text-ink data-[status=active]:font-medium data-[status=active]:text-ink'

/** The frame of every page: the way around, the account, and what is wrong at the moment. */
export function Shell() {
  const { t } = useTranslation()
  useAccountLanguage()
  useFocusOnPage()
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:bg-surface focus:p-2"
      >
        {t('app.skip')}
      </a>
      <header className="stays-in-sight sticky top-0 z-30 flex h-13 items-center gap-1 border-b border-line bg-paper px-3 sm:gap-3 sm:px-5">
        <Link to="/" className="flex shrink-0 items-center gap-2 rounded-md py-1 pr-1 font-semibold tracking-tight">
          <img src="/icon.svg" alt="" className="size-6" />
          <span className="max-sm:sr-only">{t('app.name')}</span>
        </Link>
        <nav aria-label={t('app.mainNavigation')} className="flex flex-1 items-center">
          <Link to="/analysis/$analysisId" params={{ analysisId: 'new' }} className={link}>
            {/* Short on a phone, where the rest is left to screen readers. */}
            <span className="sm:hidden" aria-hidden="true">
              {t('app.newShort')}
            </span>
            <span className="max-sm:sr-only">{t('app.newAnalysis')}</span>
          </Link>
          <Link to="/history" className={link}>
            {t('app.history')}
          </Link>
          {/* On a phone the palette leads to these. */}
          <Link to="/examples" className={`max-sm:hidden ${link}`}>
            {t('app.examples')}
          </Link>
          <Link to="/scoreboard" className={`max-sm:hidden ${link}`}>
            {t('app.scoreboard')}
          </Link>
        </nav>
        <PageCommands />
        <LanguageSwitch />
        <AccountMenu />
      </header>
      <StatusBanners />
      <main id="content" tabIndex={-1} className="flex flex-1 flex-col outline-none">
        <Outlet />
      </main>
      <Toaster />
    </div>
  )
}
