import { askEarly } from '../api/early-answers.ts'
import { detectLanguage } from '../i18n/detect-language.ts'
import { loadTexts } from '../i18n/load-texts.ts'

// A file of its own (see `vite.config.ts`), small enough to run while the page's code is still on its way: what the page shows first is asked for at once.
const language = detectLanguage()
loadTexts(language, 'first').catch(() => {})
askEarly('/api/status', language)
if (location.pathname === '/') {
  askEarly('/api/scenarios', language)
  askEarly(`/home/examples-${language}.json`, language)
}
