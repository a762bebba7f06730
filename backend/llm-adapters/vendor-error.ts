import { z } from 'zod'
import { type FaultKind, ProviderFault } from './provider-fault.ts'

/** What a vendor says of an error: its codes in one string, and its message. */
export type VendorError = { codes: string; message: string }

const word = z.union([z.string(), z.number()]).nullish().catch(null)
const reason = z.looseObject({ reason: word }).catch({ reason: null })
const errorFields = z.looseObject({
  code: word,
  type: word,
  status: word,
  message: word,
  details: z.array(reason).catch([]).optional(),
})
const nested = z.looseObject({
  error: z.union([z.string(), errorFields]).nullish(),
  response: z.looseObject({ error: errorFields.nullish() }).nullish().catch(null),
  base_resp: z.looseObject({ status_code: word, status_msg: word }).nullish().catch(null),
  error_code: word,
  error_msg: word,
})

/**
 * Reads the error out of any vendor's JSON (`{error: {…}}`, `{error: "…"}`, `[{error}]`, `base_resp`,
 * `error_code`, or the bare fields); null when there is none in it.
 */
export function readVendorError(json: unknown): VendorError | null {
  const parsed = nested.safeParse(Array.isArray(json) ? json[0] : json)
  if (!parsed.success) return null
  const { error, response, base_resp: base, error_code: flatCode, error_msg: flatMessage } = parsed.data
  if (typeof error === 'string') return { codes: '', message: error }
  if (base?.status_code) return { codes: String(base.status_code), message: String(base.status_msg ?? '') }
  if (flatCode || flatMessage) return { codes: String(flatCode ?? ''), message: String(flatMessage ?? '') }
  const fields = error ?? response?.error ?? errorFields.parse(parsed.data)
  const reasons = (fields.details ?? []).map((detail) => detail.reason)
  const codes = [fields.code, fields.type, fields.status, ...reasons].filter((each) => each != null).join(' ')
  if (codes === '' && fields.message == null) return null
  return { codes, message: String(fields.message ?? '') }
}

const balance =
  /insufficient[_ ]?(user_)?(quota|balance|funds|credit)|exceeded your current quota|credit balance|billing_(error|hard_limit|not_active)|arrear|overdue|\b(1113|1008)\b|余额|欠费/i
const wrongKey =
  /invalid[_ ]?(x-)?api[_-]?key|incorrect api key|api[_ ]key (not valid|invalid)|api_key_invalid|authentication|unauthenticated|invalid_iam_token|\b1004\b/i
const unknownModel =
  /model[_ ]?not[_ ]?found|invalid[_ ]?model|model_not_exist|unknown model|(no such|does not exist|not exist|not supported).{0,40}model|model.{0,80}(does not exist|not exist|not found|no access|not have access)|模型不存在/i

/**
 * The fault that a vendor's error stands for. `status` is the HTTP status, or undefined for an error that came
 * inside a stream whose status was 200.
 */
export function classifyVendorError(status: number | undefined, error: VendorError): ProviderFault {
  const text = `${error.codes} ${error.message}`
  const streamStatus = status ?? readStreamStatus(error)
  return new ProviderFault(chooseKind(streamStatus, text), {
    ...(streamStatus !== undefined && { status: streamStatus }),
    detail: cleanDetail(error.message || error.codes),
  })
}

function chooseKind(status: number | undefined, text: string): FaultKind {
  const overloaded = status !== undefined && status >= 500
  // Gemini says "exceeded your current quota" of its limit per minute too.
  const outOfBalance = balance.test(text) && !/RESOURCE_EXHAUSTED/.test(text)
  if (status === 402 || (outOfBalance && !overloaded)) return 'no-balance'
  if (overloaded || status === 408 || status === 409 || status === 429) return 'busy'
  if (status === 401) return 'rejected-key'
  if (unknownModel.test(text)) return 'not-allowed'
  if (status === 403 || wrongKey.test(text)) return 'rejected-key'
  return status === 404 ? 'not-allowed' : 'refused'
}

/** Errors inside a stream carry a name, or a number, where a response has its status. */
function readStreamStatus({ codes, message }: VendorError): number | undefined {
  const number = /\b[45]\d\d\b/.exec(codes)?.[0]
  if (number !== undefined) return Number(number)
  if (/overloaded/i.test(codes)) return 529
  if (/rate.?limit|exhausted|throttl|too.many/i.test(`${codes} ${message}`)) return 429
  if (/server|internal|api_error|unavailable/i.test(codes)) return 500
  return undefined
}

const longQuotation = /(["'`“‘])(?:(?!["'`”’]).){40,}["'`”’]/gs
const keyLike = /\b(?:(?:sk|rk|ak|AIza|Bearer)[-_ ]?[\w.*-]{8,}|[\w-]{32,})/g

/** One short line: keys and long quotations, which may repeat the request, are taken out. */
function cleanDetail(message: string): string {
  const line = message.replace(/\s+/g, ' ').replace(longQuotation, '“…”').replace(keyLike, '…').trim()
  return line.length > 300 ? `${line.slice(0, 299)}…` : line
}
