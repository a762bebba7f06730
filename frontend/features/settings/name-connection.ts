const longest = 40

/**
 * An id for a connection out of what it is called: small Latin letters, digits and dashes, from a letter. A name without
 * any, such as a Chinese one, becomes its code points, so that two names never share an id.
 */
export function nameConnection(name: string): string {
  const written = name.trim().normalize('NFKD').toLowerCase()
  const latin = written.replace(/\p{Mark}/gu, '')
  const plain = /^[\p{ASCII}]*$/u.test(latin)
    ? latin
    : [...latin]
        .map((letter) => (/[a-z0-9 ]/.test(letter) ? letter : `-${letter.codePointAt(0)?.toString(36)}-`))
        .join('')
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return (/^[a-z]/.test(words) ? words : `own-${words}`).slice(0, longest).replace(/-+$/, '')
}
