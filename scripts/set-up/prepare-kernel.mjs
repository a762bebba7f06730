import { findChineseFont } from './find-on-system.mjs'
import { hashInputs } from './hash-inputs.mjs'
import { fontCacheFolder, inRoot, runtimePython } from './paths.mjs'
import { runLogged } from './run-logged.mjs'
import { runStep } from './run-step.mjs'
import { texts } from './texts.mjs'

/**
 * Byte-compiles the kernel's own code and indexes the fonts once, so that no kernel has to.
 * Hash-checked byte code stays right whatever the files' dates are, and a PYTHONDONTWRITEBYTECODE of the user can't prevent it.
 */
export function prepareKernel() {
  return runStep({
    name: 'kernel',
    title: texts.kernelCode,
    hash: () =>
      hashInputs({
        files: [inRoot('kernel/data_lab'), inRoot('kernel/requirements.lock'), inRoot('.cache/stamps/python')],
        words: [findChineseFont() ?? 'no font'],
      }),
    products: [runtimePython, fontCacheFolder, inRoot('kernel/data_lab/__pycache__')],
    hint: texts.kernelHint,
    work: async (onLine) => {
      await runLogged({
        command: runtimePython,
        arguments: ['-m', 'compileall', '-q', '--invalidation-mode', 'checked-hash', 'data_lab'],
        folder: inRoot('kernel'),
        log: 'kernel',
        onLine,
      })
      await runLogged({
        command: runtimePython,
        arguments: ['-m', 'data_lab.build_font_cache', fontCacheFolder],
        folder: inRoot('kernel'),
        environment: { PYTHONPATH: inRoot('kernel'), MPLCONFIGDIR: fontCacheFolder },
        log: 'kernel',
        onLine,
      })
    },
  })
}
