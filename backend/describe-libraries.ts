import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

const told = [
  ...['pandas', 'numpy', 'scipy', 'statsmodels', 'matplotlib', 'seaborn', 'plotly', 'scikit-learn', 'lifelines'],
  ...['pydeseq2', 'polars', 'duckdb'],
]

/** Python and the packages that a model is told of, with the versions that are installed there; undefined where nothing is. */
export async function describeLibraries(runtimeDirectory: string): Promise<string | undefined> {
  const libraries = join(runtimeDirectory, 'lib')
  const [python] = (await readdir(libraries).catch(() => [])).filter((name) => /^python3\.\d+$/.test(name))
  if (python === undefined) return undefined
  const versions = new Map<string, string>()
  for (const name of await readdir(join(libraries, python, 'site-packages')).catch(() => [])) {
    const [, library = '', version = ''] = /^(.+)-(\d+\.\d+)[^-]*\.dist-info$/.exec(name) ?? []
    versions.set(library.replaceAll('_', '-').toLowerCase(), version)
  }
  const found = told.flatMap((name) => (versions.has(name) ? [`${name} ${versions.get(name)}`] : []))
  return found.length > 0 ? `Python ${python.slice('python'.length)} with ${found.join(', ')}` : undefined
}
