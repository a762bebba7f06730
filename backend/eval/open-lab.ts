import { join } from 'node:path'
import { formatUserMessage } from '#contract/user-message.ts'
import type { Caller } from '#engine/engine.ts'
import { composeProduct, type Product } from '../compose.ts'
import { type Config, loadConfig } from '../config.ts'
import { createLogger } from '../logger.ts'
import { commandTexts } from './texts/command-texts.ts'
import { say } from './texts/say.ts'
import { UsageFailure } from './usage-failure.ts'

export type Lab = { product: Product; config: Config; caller: Caller }

/** The whole product with the settings of this machine, but with a database and files of its own below `out`: nobody's history is touched. */
export async function openLab(out: string, { parallel, caller }: { parallel: number; caller: Caller }): Promise<Lab> {
  const settings = loadConfig({ ...process.env, DATA_DIR: join(out, 'data') })
  const config: Config = {
    ...settings,
    databaseUrl: null,
    warmKernels: Math.min(parallel, settings.maxLiveKernels),
    maxLiveKernels: Math.max(parallel, settings.maxLiveKernels),
  }
  const product = await composeProduct(config, createLogger('error'))
  await product.engine.recover()
  return { product, config, caller }
}

/** Throws `UsageFailure` for the first of the models that can't be asked, with the reason. */
export async function checkModels({ product, caller }: Lab, models: string[]): Promise<void> {
  const offered = await product.engine.listModels(caller)
  for (const model of models) {
    const found = offered.find(({ id }) => id === model)
    if (found?.available) continue
    const reason = found?.reason ?? { key: 'model-unknown' as const, params: { model } }
    const available = offered.filter((each) => each.available).map(({ id }) => id)
    throw new UsageFailure(
      say(commandTexts['model-unknown'], caller.language, {
        reason: formatUserMessage(reason, caller.language),
        models: available.join(', '),
      }),
    )
  }
}
