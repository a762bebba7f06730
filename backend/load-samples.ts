import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Sample, sampleSchema } from '#contract/sample.ts'

/** The tables that ship with the product. Throws when `samples.yaml` is not in its form: a bug found at start. */
export async function loadSamples(samplesDir: string): Promise<Sample[]> {
  return z.array(sampleSchema).parse(parse(await readFile(`${samplesDir}/samples.yaml`, 'utf8')))
}
