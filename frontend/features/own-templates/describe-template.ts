import type { OwnTemplateDraft, OwnText } from '#contract/own-template.ts'

/** A template as lines to read and to compare; the marks of the file, without its quotes. */
export function describeTemplate({ kind, title, summary, variables, text, guidance }: OwnTemplateDraft): string {
  return [
    `kind: ${kind}`,
    ...showText('title', title),
    ...showText('summary', summary),
    ...variables.flatMap(({ name, type, label, hint, isRequired, ...rest }) => [
      `{{${name}}} ${type}${isRequired ? ' *' : ''}`,
      ...showText('  label', label),
      ...showText('  hint', hint),
      ...Object.entries(rest).map(
        ([key, value]) => `  ${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`,
      ),
    ]),
    ...showText('text', text),
    ...showText('guidance', guidance),
    '',
  ].join('\n')
}

function showText(name: string, text: OwnText | undefined): string[] {
  if (!text) return []
  return Object.entries(text).flatMap(([language, words]) => {
    const lines = (words ?? '').split('\n')
    return lines.length === 1
      ? [`${name} (${language}): ${words}`]
      : [`${name} (${language}):`, ...lines.map((line) => `  ${line}`)]
  })
}
