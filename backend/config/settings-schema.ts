import { z } from 'zod'
import { hostListSetting } from './host-list-setting.ts'

/** A whole number in an environment variable: digits only, so that `""`, `1e3` and `0x10` are faults. */
const whole = (min: number, max: number) => {
  const expected = `expected a whole number from ${min} to ${max}`
  return z.string().regex(/^\d+$/, expected).transform(Number).pipe(z.number().min(min, expected).max(max, expected))
}

const flag = z
  .enum(['true', 'false'], 'expected true or false')
  .transform((text) => text === 'true')
  .default(false)

const origin = z.string().transform((text, context) => {
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '')) return url.origin
  context.addIssue({ code: 'custom', message: `"${text}" is not an origin such as https://lab.example.org` })
  return z.NEVER
})

const splitList = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

/** The settings by the names of their variables. Keys of providers are not listed: each vendor's data names its own. */
export const settingsSchema = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected an address that starts with postgres://, or nothing for SQLite in DATA_DIR')
    .optional(),
  SANDBOX: z
    .enum(['bubblewrap', 'docker', 'jupyter'], 'expected bubblewrap, docker or jupyter: no code runs without a sandbox')
    .default('bubblewrap'),
  DOCKER_SOCKET: z.string().startsWith('/', 'expected the path of a unix socket').default('/var/run/docker.sock'),
  DOCKER_IMAGE: z.string().default('llm-data-lab-kernel'),
  JUPYTER_URL: z.string().default('http://127.0.0.1:8888/'),
  JUPYTER_TOKEN: z.string().default(''),
  JUPYTER_KERNEL_NAME: z.string().default('python3'),
  JUPYTER_HUB_USER: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  APP_SECRET: z.string().min(32, 'expected at least 32 characters, for example from: openssl rand -hex 32').optional(),
  UPLOAD_LIMIT_MB: whole(1, 1_000_000).default(2048),
  GUEST_STORAGE_MB: whole(1, 100_000_000).default(8192),
  ACCOUNT_STORAGE_MB: whole(1, 100_000_000).default(102_400),
  WARM_KERNELS: whole(0, 100).default(2),
  MAX_LIVE_KERNELS: whole(1, 1_000).default(8),
  KERNEL_MEMORY_MB: whole(256, 10_000_000).default(4096),
  RUN_WALL_CLOCK_SECONDS: whole(1, 604_800).default(300),
  KERNEL_IDLE_MINUTES: whole(1, 10_080).default(20),
  MAX_ATTEMPTS: whole(1, 10).default(3),
  GUEST_MODELS: z.enum(['builtin', 'all'], 'expected builtin or all').default('builtin'),
  TRUSTED_ORIGINS: z.string().transform(splitList).pipe(z.array(origin)).default([]),
  TRUST_PROXY: flag,
  METRICS_PUBLIC: flag,
  MODEL_FIRST_TOKEN_SECONDS: whole(1, 3_600).optional(),
  MODEL_SILENCE_SECONDS: whole(1, 3_600).default(30),
  MODEL_PROXY: z
    .url({
      protocol: /^https?$/,
      error: 'expected an address such as http://user:password@proxy.example.org:3128',
    })
    .optional(),
  MODEL_NO_PROXY: hostListSetting,
  MODEL_HOSTS_ALLOWED: hostListSetting,
  LOCAL_MODEL_DISCOVERY: flag.default(true),
  ALLOW_DEGRADED_SANDBOX: flag,
})

/** The names of all settings, for `.env.example` to be held against. */
export const settingNames = Object.keys(settingsSchema.shape)
