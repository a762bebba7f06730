import { hashInputs } from './hash-inputs.mjs'
import { inRoot } from './paths.mjs'
import { runLogged } from './run-logged.mjs'
import { runStep } from './run-step.mjs'
import { texts } from './texts.mjs'

/**
 * Builds the web page into dist/ when its sources changed.
 * @param {string} node
 */
export function buildFrontend(node) {
  return runStep({
    name: 'frontend',
    title: texts.frontend,
    hash: () => hashInputs({ files: [inRoot('frontend'), inRoot('contract'), inRoot('pnpm-lock.yaml')] }),
    products: [inRoot('dist/index.html')],
    hint: texts.frontendHint,
    work: (onLine) =>
      runLogged({
        command: node,
        arguments: [inRoot('node_modules/vite/bin/vite.js'), 'build', 'frontend'],
        log: 'frontend',
        onLine,
      }),
  })
}
