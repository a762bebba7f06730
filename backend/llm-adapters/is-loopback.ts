/** Whether an address is this machine itself by its notation: `localhost`, 127.0.0.0/8 or `[::1]`. Nothing is looked up. */
export function isLoopback(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? ''
  return /^(.+\.)?localhost$/.test(host) || /^127(\.\d+){3}$/.test(host) || host === '[::1]'
}
