import { join } from 'node:path'

/** The path of one of the real tables of `test-data/`. */
export const realData = (name: string): string => join(import.meta.dirname, '../../test-data', name)
