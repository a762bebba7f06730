import { expect, it } from 'vitest'
import { classifyVendorError, readVendorError } from './vendor-error.ts'

const classify = (status: number | undefined, json: unknown) => {
  const error = readVendorError(json)
  return error && classifyVendorError(status, error).kind
}

it.each([
  [
    'OpenAI, no quota',
    429,
    {
      error: {
        message: 'You exceeded your current quota, please check your plan and billing details.',
        type: 'insufficient_quota',
        code: 'insufficient_quota',
      },
    },
    'no-balance',
  ],
  [
    'OpenAI, tokens per minute',
    429,
    { error: { message: 'Rate limit reached for gpt-4o', type: 'tokens', code: 'rate_limit_exceeded' } },
    'busy',
  ],
  [
    'OpenAI, unknown model',
    404,
    {
      error: { message: 'The model `gpt-9` does not exist or you do not have access to it.', code: 'model_not_found' },
    },
    'not-allowed',
  ],
  [
    'OpenAI, model not for this project',
    403,
    { error: { message: 'Project `p` does not have access to model `o3`', code: 'model_not_found' } },
    'not-allowed',
  ],
  [
    'Anthropic, no credit',
    400,
    {
      type: 'error',
      error: { type: 'invalid_request_error', message: 'Your credit balance is too low to access the Anthropic API.' },
    },
    'no-balance',
  ],
  [
    'Anthropic, in the stream',
    undefined,
    { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } },
    'busy',
  ],
  [
    'Google, wrong key',
    400,
    {
      error: {
        code: 400,
        message: 'API key not valid. Please pass a valid API key.',
        status: 'INVALID_ARGUMENT',
        details: [{ reason: 'API_KEY_INVALID' }],
      },
    },
    'rejected-key',
  ],
  [
    'Google, limit per minute',
    429,
    [{ error: { code: 429, message: 'You exceeded your current quota', status: 'RESOURCE_EXHAUSTED' } }],
    'busy',
  ],
  [
    'DashScope, in arrears',
    400,
    { error: { code: 'Arrearage', message: 'Access denied, please make sure your account is in good standing.' } },
    'no-balance',
  ],
  ['Zhipu, no balance', 429, { error: { code: '1113', message: '您的账户已欠费，请充值后重试。' } }, 'no-balance'],
  [
    'Ark, overdue',
    403,
    { error: { code: 'AccountOverdueError', message: 'overdue balance', type: 'Forbidden' } },
    'no-balance',
  ],
  [
    'MiniMax, wrong key with status 200',
    undefined,
    { base_resp: { status_code: 1004, status_msg: 'login fail' } },
    'rejected-key',
  ],
  [
    'MiniMax, no balance with status 200',
    undefined,
    { base_resp: { status_code: 1008, status_msg: 'insufficient balance' } },
    'no-balance',
  ],
  ['Ollama, model not pulled', 404, { error: 'model "qwen3:8b" not found, try pulling it first' }, 'not-allowed'],
  ['Qianfan, flat fields', 401, { error_code: 'invalid_iam_token', error_msg: 'invalid iam token' }, 'rejected-key'],
  [
    'a proxy that mentions authentication in a 503',
    503,
    { error: { message: 'authentication service unavailable' } },
    'busy',
  ],
  [
    'a prompt that is too long',
    400,
    { error: { message: "This model's maximum context length is 8192 tokens.", code: 'context_length_exceeded' } },
    'refused',
  ],
])('LLM-11: recognises %s', (_, status, json, kind) => {
  expect(classify(status, json)).toBe(kind)
})

it('LLM-11: finds no error in JSON that has none', () => {
  for (const json of [null, 'text', 42, {}, { choices: [] }, [], { error: null }])
    expect(readVendorError(json)).toBeNull()
})

it('LLM-23: the words of the vendor come without keys and long quotations, on one short line', () => {
  const read = (message: string) => classifyVendorError(400, { codes: '', message }).detail
  expect(read('Bad\n value: max_tokens')).toBe('Bad value: max_tokens')
  expect(read('Key sk-proj-abcdefgh12345 and AIzaSyA1234567890 are bad')).toBe('Key … and … are bad')
  expect(read(`Unexpected "${'cell value, '.repeat(10)}" here`)).toBe('Unexpected “…” here')
  expect(read('too long '.repeat(100)).length).toBeLessThanOrEqual(300)
})
