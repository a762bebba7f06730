/**
 * The language of the terminal: Chinese for a Chinese locale, English for every other.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {'zh-CN' | 'en'}
 */
export function pickLanguage(environment) {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^zh/i.test(locale) ? 'zh-CN' : 'en'
}
