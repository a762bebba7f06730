import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createAuth } from './api/auth/create-auth.ts'
import { createServer } from './api/create-server.ts'
import { isLoopbackOnly } from './api/server-parts.ts'
import { moveUploads } from './api/upload/resumable/upload-folders.ts'
import { composeProduct } from './compose.ts'
import { WrongSetting } from './config/wrong-setting.ts'
import { loadConfig } from './config.ts'
import { createLogger } from './logger.ts'
import { claimOnce } from './models/claim-once.ts'
import { DataDirectoryInUse, holdDataDirectory } from './models/hold-data-directory.ts'
import { transferOwnership } from './models/transfer-ownership.ts'

const pageDir = join(import.meta.dirname, '../dist')

async function serve(): Promise<void> {
  const config = loadConfig()
  const logger = createLogger(config.logLevel)
  // What a stop cut short is brought in order below: only the one server of a store may do that.
  const hold = config.databaseUrl === null ? holdDataDirectory(config.dataDir) : null
  const product = await composeProduct(config, logger)
  await product.engine.recover()
  const { db, dialect, ping } = product.database
  const uploadDir = join(config.dataDir, 'uploads')
  const auth = createAuth({
    database: { db, type: dialect },
    secret: config.appSecret,
    trustedOrigins: config.trustedOrigins,
    limitRate: !isLoopbackOnly(config),
    claimOnce: (name, value) => claimOnce(db, name, value),
    async transferOwnership(from, to) {
      await transferOwnership(db, from, to)
      await moveUploads(uploadDir, from, to)
    },
  })
  const server = await createServer({
    engine: product.engine,
    auth,
    pingDatabase: ping,
    settings: { ...config, uploadDir, pageDir: existsSync(join(pageDir, 'index.html')) ? pageDir : null },
    logger,
  })
  const address = await server.listen({ port: config.port, host: config.host })
  const { sandbox } = product.engine.status()
  if (sandbox.state === 'refused') logger.error(sandbox, 'no code is run: a protection is missing')
  console.log(`\nLLM Data Lab  ${address}\n`)

  let stopping = false
  const stop = async () => {
    if (stopping) process.exit(1)
    stopping = true
    await server.close()
    await product.close()
    hold?.release()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}

try {
  await serve()
} catch (error) {
  if (error instanceof WrongSetting || error instanceof DataDirectoryInUse) console.error(error.message)
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    console.error(
      'The port is in use by another program. Choose another one: PORT=3001 npm start\n端口已被占用，请换一个：PORT=3001 npm start',
    )
  else console.error(error)
  process.exit(1)
}
