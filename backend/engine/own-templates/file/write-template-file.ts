import { stringify } from 'yaml'
import type { OwnTemplate } from '#contract/own-template.ts'

const head = `# Templates of tasks. {{name}} stands for a field; a part in [[…]] is left out when a field in it is empty.
# 任务模板。{{name}} 表示一个字段；[[…]] 中的部分在其中的字段为空时省略。
`

/** A file of templates in the form of `prompts/task_templates.yaml`. Read again it gives the same templates. */
export function writeTemplateFile(templates: OwnTemplate[]): string {
  if (templates.length === 0) return `${head}[]\n`
  const entries = templates.map(({ id, version, template: { kind, title, summary, variables, text, guidance } }) => ({
    ...{ id, version, kind, title },
    ...(summary && { summary }),
    variables,
    text,
    ...(guidance && { guidance }),
  }))
  const written = entries.map((entry) => stringify([entry], { aliasDuplicateObjects: false, lineWidth: 0 }))
  return `${head}\n${written.join('\n')}`
}
