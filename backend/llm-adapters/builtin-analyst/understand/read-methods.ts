import { type Method, methodNames, methods } from './method-names/list.ts'
import type { MethodNames } from './method-names/method-names.ts'

export type NamedMethods = { methods: Set<Method>; text: string }

/** Names of methods in a normalised prompt, and the prompt without them: their words name no column. */
export function readMethods(text: string): NamedMethods {
  const named = new Set<Method>()
  let rest = text
  for (const method of methods) {
    const { names, unless }: MethodNames = methodNames[method]
    if (unless?.test(text)) continue
    rest = rest.replace(names, (words: string) => {
      named.add(method)
      return words === '' ? '' : ' '
    })
  }
  return { methods: named, text: rest }
}

/** The method that decides what is computed; null where none is named. */
export const decidingMethod = (named: Set<Method>): Method | null => methods.find((method) => named.has(method)) ?? null

/** A masked prompt without the words that a request for such methods is made of. */
export const dropMethodWords = (masked: string, named: Set<Method>): string =>
  [...named].reduce((rest, method) => rest.replace(methodNames[method].words, ' '), masked)
