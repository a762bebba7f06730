const escapeCode = '\u001b'
/** A colour, a link or another instruction to a terminal; a link's may hold line breaks. */
export const escapeSequence = new RegExp(
  `${escapeCode}(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007${escapeCode}]*(?:\u0007|${escapeCode}\\\\)?|[@-Z\\\\-_])`,
  'g',
)

/** Text as a terminal would leave it: no colours or links, and of a line that was overwritten (`\r`) only its last state. */
export function stripAnsi(text: string): string {
  const plain = text.replace(escapeSequence, '').replaceAll('\r\n', '\n')
  if (!plain.includes('\r')) return plain
  return plain
    .split('\n')
    .map((line) => line.replace(/\r+$/, '').split('\r').at(-1))
    .join('\n')
}
