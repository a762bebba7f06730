const longestNameBytes = 200

/**
 * A name that is safe as a file's name: the last part of a path, no control or direction characters, NFC, at most 200
 * bytes of UTF-8 with the ending kept.
 */
export function cleanFileName(name: string | undefined): string {
  const last = (name ?? '').toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()
  if (/^\.*$/.test(clean)) return 'table'
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? ''
  let stem = clean.slice(0, clean.length - ending.length)
  while (Buffer.byteLength(stem + ending) > longestNameBytes) stem = [...stem].slice(0, -1).join('')
  return stem + ending
}
