import { isIP } from 'node:net'
import { z } from 'zod'

/** Hosts with commas: names, `*.` before a name for what is below it, IP addresses and networks, each with or without `:port`. */
export const hostListSetting = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .superRefine((entries, context) => {
    for (const entry of entries.filter((each) => !isEntry(each)))
      context.addIssue({
        code: 'custom',
        message: `"${entry}" is not a host such as llm.example.org, *.example.org, 10.0.0.5:8000, 10.0.0.0/8 or [fd00::1]:8000`,
      })
  })
  .default([])

function isEntry(entry: string): boolean {
  const [, host = entry, port] = /^(\[.+\](?:\/\d+)?|[^:]+):(\d+)$/.exec(entry) ?? []
  if (port !== undefined && Number(port) > 65_535) return false
  const [base = '', bits, ...rest] = host.replaceAll(/[[\]]/g, '').split('/')
  const family = isIP(base)
  if (family)
    return (
      rest.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)))
    )
  return /^(\*\.)?[a-z\d_-]+(\.[a-z\d_-]+)*\.?$/i.test(host)
}
