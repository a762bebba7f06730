import type { TemplateValues } from '#contract/task-template.ts'

/**
 * `name=value` pairs as values of a template: a number where the text is one, and a list where a name comes more than
 * once. Throws for a pair without a name.
 */
export function readTemplateValues(pairs: string[]): TemplateValues {
  const values: TemplateValues = {}
  for (const pair of pairs) {
    const [, name, text] = /^([A-Za-z]\w*)=(.*)$/s.exec(pair) ?? []
    if (name === undefined || text === undefined) throw new Error(`--set ${pair}: name=value`)
    const before = values[name]
    values[name] = before === undefined ? readValue(text) : [before, text].flat().map(String)
  }
  return values
}

const readValue = (text: string): string | number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text)
