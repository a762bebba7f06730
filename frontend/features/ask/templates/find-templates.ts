import type { TaskTemplate } from '#contract/task-template.ts'

/** The templates whose title or summary, in either language, has every word of `search`; all of them for an empty one. */
export function findTemplates(templates: TaskTemplate[], search: string): TaskTemplate[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return templates.filter(({ id, title, summary }) => {
    const text = [id, title.en, title['zh-CN'], summary.en, summary['zh-CN']].join('\n').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
