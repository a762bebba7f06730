const join = (rules: string[]) => rules.join('; ')

/** For the page: nothing from elsewhere, no inline script, never in somebody's frame. */
export function pagePolicy(host: string): string {
  return join([
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ws://${host} wss://${host}`,
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
  ])
}

/**
 * For the frame that shows what code put out: an opaque origin that reaches nothing. `'self'` would mean that
 * origin, so the scripts that the frame brings are named by the server's address.
 */
export function outputFramePolicy(origin: string): string {
  return join([
    'sandbox allow-scripts',
    "default-src 'none'",
    `script-src ${origin}`,
    `style-src ${origin} 'unsafe-inline'`,
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ])
}

/** For the API's page, whose script is its own but started inline. */
export const docsPolicy = join([
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
])

/** For bytes that a run made: opened by themselves they can do nothing. */
export const artifactPolicy = "sandbox; default-src 'none'"

/** For answers that are data. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'"
