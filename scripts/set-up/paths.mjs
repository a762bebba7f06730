import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts)

/** The Python that the sandbox runs: nothing but kernel/requirements.lock. */
export const runtimeFolder = inRoot('.runtime/python')
export const runtimePython = join(runtimeFolder, 'bin/python')

/** Tools for checks and tests; they see the runtime's packages and never get into it. */
export const devFolder = inRoot('.runtime/dev')
export const devPython = join(devFolder, 'bin/python')

/** Real Jupyter servers for tests, each kind with the versions that it needs. */
export const jupyterFolder = inRoot('.runtime/jupyter')

export const fontCacheFolder = inRoot('.runtime/matplotlib')
