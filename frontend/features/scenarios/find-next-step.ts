import type { Language } from '#contract/language.ts'
import type { Scenario } from '#contract/scenario.ts'

type Asked = {
  /** Names of the analysis' tables. */
  fileNames: string[]
  /** Its questions, oldest first. */
  prompts: string[]
}

const languages: Language[] = ['zh-CN', 'en']

/**
 * The first step of the scenario that was begun last, which was asked in neither language yet, in the language of its
 * beginning; null where none was begun or all were asked.
 */
export function findNextStep(scenarios: Scenario[], { fileNames, prompts }: Asked) {
  const begun = scenarios
    .filter((scenario) => scenario.fileNames.every((name) => fileNames.some((own) => isCopyOf(own, name))))
    .flatMap(({ steps }) => languages.map((language) => ({ steps, language })))
    .map((begin) => ({ ...begin, at: prompts.lastIndexOf(begin.steps[0]?.[begin.language] ?? '') }))
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => b.at - a.at)[0]
  const step = begun?.steps.find((one) => !languages.some((language) => prompts.includes(one[language])))
  return begun && step ? { prompt: step[begun.language], language: begun.language } : null
}

/** Added again a file is called `name (2).csv`. */
const isCopyOf = (own: string, name: string) => own.replace(/ \(\d+\)(?=\.\w+$)/, '') === name
