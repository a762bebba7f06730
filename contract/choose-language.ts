/** The best of our languages for an `Accept-Language` header or a browser's language list; English when none fits. */
export function chooseLanguage(preferred: string | undefined): 'zh-CN' | 'en' {
  for (const part of (preferred ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase() ?? ''
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return 'en'
}
