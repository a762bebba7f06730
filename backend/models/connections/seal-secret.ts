import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Encrypts short secrets for storage. `bound` is authenticated with the text: opened with another one, it is refused. */
export type SecretSeal = {
  seal(text: string, bound: string): string
  /** Null when the text was not sealed with this secret for this `bound`, or was changed since. */
  open(sealed: string, bound: string): string | null
}

/** AES-256-GCM with a key derived from the installation's secret (HKDF-SHA-256, RFC 5869); a fresh nonce for each text. */
export function createSecretSeal(appSecret: string): SecretSeal {
  const key = Buffer.from(hkdfSync('sha256', appSecret, '', 'llm-data-lab connection keys', 32))
  return {
    seal(text, bound) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
    },
    open(sealed, bound) {
      const bytes = Buffer.from(sealed, 'base64')
      if (bytes.length < 28) return null
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(bound))
      try {
        decipher.setAuthTag(bytes.subarray(12, 28))
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
      } catch {
        // The only outcome of a wrong tag, and one that its reader must expect: it is told as null.
        return null
      }
    },
  }
}
