const longestPart = 120

/** A path from the sandbox as one that stays below the folder it is unpacked in, on every system. Never empty. */
export function safePath(path: string): string {
  const parts = path
    .toWellFormed()
    .split(/[/\\]/)
    .map(safePart)
    .filter((part) => part !== '')
  return parts.join('/') || 'file'
}

/** A name of a folder or file out of words: letters and digits of any script, the rest as dashes. */
export function slugOf(text: string, longest = 40): string {
  const words = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  return [...words.replace(/^-+/, '')].slice(0, longest).join('').replace(/-+$/, '')
}

/** The name, numbered before its ending when it is taken; upper and lower case count as the same. */
export function takeName(taken: Set<string>, name: string): string {
  const [, stem = name, ending = ''] = /^(.*?)((?:\.[^./]*)?)$/s.exec(name) ?? []
  let free = name
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem}-${number}${ending}`
  taken.add(free.toLowerCase())
  return free
}

function safePart(part: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must go
  const plain = part.replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_').replace(/[. ]+$/, '')
  const cut = [...plain].slice(0, longestPart).join('')
  return /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(cut) ? `_${cut}` : cut
}
