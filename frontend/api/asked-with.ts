import type { Run } from '#contract/run.ts'

/** The template again, unless words were added to it, which a blank line sets off: then all of it as words. */
export function askedWith(prompt: string, template: Run['template']) {
  if (!template || prompt.includes('\n\n')) return { prompt }
  return { prompt: '', templateId: template.id, templateValues: template.values }
}
