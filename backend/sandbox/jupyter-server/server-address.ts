import { HomeRefusal } from './home-refusal.ts'

/**
 * The address with `/` at its end. Throws `HomeRefusal`, which does not repeat the address, for anything but plain http
 * or https: what stands in an address ends in logs, so a password or token in it is refused.
 */
export function parseServerAddress(text: string): URL {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new HomeRefusal(
      'JUPYTER_URL is not an http or https address.',
      'JUPYTER_URL=https://jupyter.example.org/ (the address without /lab or /tree)',
    )
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new HomeRefusal(
      'JUPYTER_URL carries more than an address.',
      'write the address alone into JUPYTER_URL and the token into JUPYTER_TOKEN',
    )
  }
  url.pathname = url.pathname.replace(/\/*$/, '/')
  return url
}
