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
  return cutBytes(clean.slice(0, clean.length - ending.length), longestNameBytes - Buffer.byteLength(ending)) + ending
}

/** The first letters of a text that fit into so many bytes; one pass, since names come from outside and may be long. */
function cutBytes(text: string, mostBytes: number): string {
  let leftBytes = mostBytes
  let cut = ''
  for (const letter of text) {
    leftBytes -= Buffer.byteLength(letter)
    if (leftBytes < 0) break
    cut += letter
  }
  return cut
}
