import { resolve } from 'node:path'
import { z } from 'zod'
import { readAppSecret } from './config/read-app-secret.ts'
import { readEnvironment } from './config/read-environment.ts'
import { settingsSchema } from './config/settings-schema.ts'
import { WrongSetting } from './config/wrong-setting.ts'

/** Every setting, checked. Paths are absolute. */
export type Config = {
  port: number
  host: string
  dataDir: string
  /** null: SQLite in `dataDir`. */
  databaseUrl: string | null
  sandbox: 'bubblewrap' | 'docker' | 'jupyter'
  /** Where Docker's engine listens, and the image that kernels run from. */
  dockerSocket: string
  dockerImage: string
  /** A Jupyter Server, JupyterHub or Enterprise Gateway, and the user's kernel there; no user: the token's own. */
  jupyter: { url: string; token: string; kernelName: string; hubUser: string | undefined }
  logLevel: string
  appSecret: string
  uploadLimitBytes: number
  /** How much of uploads one guest, and one account, may keep. */
  guestStorageBytes: number
  accountStorageBytes: number
  warmKernels: number
  maxLiveKernels: number
  kernelMemoryBytes: number
  runWallClockMs: number
  kernelIdleMs: number
  maxAttempts: number
  guestModels: 'builtin' | 'all'
  trustedOrigins: string[]
  /** Believe what the one proxy in front adds to the `X-Forwarded-*` headers. */
  trustProxy: boolean
  /** Let others than this machine read `/metrics`. */
  metricsPublic: boolean
  /** Longest silence of a model before its first word; undefined: as its vendor's data say. */
  firstTokenMs: number | undefined
  /** Longest silence of a model between its words. */
  betweenTokensMs: number
  /** The way to the vendors of models: a proxy with its name and password, hosts beside it, and hosts of the house that users may name. */
  modelNetwork: { proxy: string | null; noProxy: string[]; allowedHosts: string[] }
  /** Look for Ollama, LM Studio and vLLM at their usual ports of this machine. */
  localModelDiscovery: boolean
  /** Run code although memory and processes of a kernel can't be limited together. */
  allowDegradedSandbox: boolean
  /** The variables of the model providers by name: keys, addresses, model lists. */
  providers: Record<string, string>
}

const providerVariable = /_(API_KEY|BASE_URL|MODELS)$/

/**
 * Reads every setting once from the environment and `.env` of `directory`, where the environment wins; `NAME_FILE`
 * names a file that holds `NAME`. Throws `WrongSetting`. Makes the data directory when it is not there.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env, directory = process.cwd()): Config {
  const variables = readEnvironment(environment, directory)
  const parsed = settingsSchema.safeParse(variables)
  if (!parsed.success) throw new WrongSetting(`A setting cannot be used:\n${z.prettifyError(parsed.error)}`)
  const settings = parsed.data
  const dataDir = resolve(directory, settings.DATA_DIR)
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir,
    databaseUrl: settings.DATABASE_URL ?? null,
    sandbox: settings.SANDBOX,
    dockerSocket: settings.DOCKER_SOCKET,
    dockerImage: settings.DOCKER_IMAGE,
    jupyter: {
      url: settings.JUPYTER_URL,
      token: settings.JUPYTER_TOKEN,
      kernelName: settings.JUPYTER_KERNEL_NAME,
      hubUser: settings.JUPYTER_HUB_USER,
    },
    logLevel: settings.LOG_LEVEL,
    appSecret: settings.APP_SECRET ?? readAppSecret(dataDir),
    uploadLimitBytes: settings.UPLOAD_LIMIT_MB * 2 ** 20,
    guestStorageBytes: settings.GUEST_STORAGE_MB * 2 ** 20,
    accountStorageBytes: settings.ACCOUNT_STORAGE_MB * 2 ** 20,
    warmKernels: settings.WARM_KERNELS,
    maxLiveKernels: settings.MAX_LIVE_KERNELS,
    kernelMemoryBytes: settings.KERNEL_MEMORY_MB * 2 ** 20,
    runWallClockMs: settings.RUN_WALL_CLOCK_SECONDS * 1_000,
    kernelIdleMs: settings.KERNEL_IDLE_MINUTES * 60_000,
    maxAttempts: settings.MAX_ATTEMPTS,
    guestModels: settings.GUEST_MODELS,
    trustedOrigins: settings.TRUSTED_ORIGINS,
    trustProxy: settings.TRUST_PROXY,
    metricsPublic: settings.METRICS_PUBLIC,
    firstTokenMs: settings.MODEL_FIRST_TOKEN_SECONDS && settings.MODEL_FIRST_TOKEN_SECONDS * 1_000,
    betweenTokensMs: settings.MODEL_SILENCE_SECONDS * 1_000,
    modelNetwork: {
      proxy: settings.MODEL_PROXY ?? null,
      noProxy: settings.MODEL_NO_PROXY,
      allowedHosts: settings.MODEL_HOSTS_ALLOWED,
    },
    localModelDiscovery: settings.LOCAL_MODEL_DISCOVERY,
    allowDegradedSandbox: settings.ALLOW_DEGRADED_SANDBOX,
    providers: Object.fromEntries(Object.entries(variables).filter(([name]) => providerVariable.test(name))),
  }
}
