/** @param {string} argument */
const isKernelPath = (argument) => /^(\.\/)?kernel(\/|$)/.test(argument)

/**
 * Which test runner gets which arguments; null = it is not asked for. Paths under kernel/ are pytest's, all other
 * paths vitest's. Options go to the runner whose paths are named, and to vitest when none or both are.
 * @param {string[]} given
 * @returns {{ vitest: string[] | null, pytest: string[] | null }}
 */
export function splitTestArguments(given) {
  if (given.length === 0) return { vitest: [], pytest: ['kernel'] }
  const kernelPaths = given.filter(isKernelPath)
  const others = given.filter((argument) => !isKernelPath(argument))
  if (kernelPaths.length === 0) return { vitest: others, pytest: null }
  const namesOtherPath = others.some((argument) => argument.includes('/') && !argument.startsWith('-'))
  return namesOtherPath ? { vitest: others, pytest: kernelPaths } : { vitest: null, pytest: given }
}
