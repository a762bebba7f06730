import { type Logger, pino } from 'pino'

/** The operator's log: one JSON line per entry on standard output, with whatever could hold a secret taken out. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    redact: {
      paths: [
        'req.headers.authorization',
        'req.headers.cookie',
        'headers.authorization',
        'headers.cookie',
        '*.password',
      ],
      censor: '[redacted]',
    },
  })
}
