const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const headerEnd = 33
const metresPerInch = 0.0254

/** The bytes of a `data:` address of a PNG; null for anything else. */
export function readPng(address: string): Uint8Array<ArrayBuffer> | null {
  const prefix = 'data:image/png;base64,'
  if (!address.startsWith(prefix)) return null
  try {
    const bytes = Uint8Array.from(atob(address.slice(prefix.length)), (character) => character.charCodeAt(0))
    return pngSignature.every((byte, place) => bytes[place] === byte) ? bytes : null
  } catch {
    return null
  }
}

/** The text of a `data:` address of an SVG; null for anything else. */
export function readSvg(address: string): string | null {
  const [, form, content = ''] = /^data:image\/svg\+xml(?:;charset=utf-8)?(;base64)?,(.*)$/s.exec(address) ?? []
  if (content === '') return null
  try {
    const text = form ? atob(content) : decodeURIComponent(content)
    return text.trimStart().startsWith('<svg') ? text : null
  } catch {
    return null
  }
}

/** The SVG with a size in millimetres; what is drawn is scaled with it. */
export function sizeSvg(svg: string, widthMm: number): string {
  const head = /^\s*<svg\b[^>]*>/.exec(svg)?.[0] ?? ''
  const width = Number(/\swidth="([\d.]+)/.exec(head)?.[1])
  const height = Number(/\sheight="([\d.]+)/.exec(head)?.[1])
  if (!(width > 0) || !(height > 0)) return svg
  const sized = head
    .replace(/\swidth="[^"]*"/, ` width="${widthMm}mm"`)
    .replace(/\sheight="[^"]*"/, ` height="${Number(((widthMm * height) / width).toFixed(3))}mm"`)
  const boxed = /\sviewBox=/.test(sized) ? sized : sized.replace('<svg', `<svg viewBox="0 0 ${width} ${height}"`)
  return boxed + svg.slice(head.length)
}

/** The PNG with how many dots it has to an inch. */
export function setPngDpi(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21)
  const view = new DataView(chunk.buffer)
  const perMetre = Math.round(dpi / metresPerInch)
  view.setUint32(0, 9)
  chunk.set([0x70, 0x48, 0x59, 0x73], 4)
  view.setUint32(8, perMetre)
  view.setUint32(12, perMetre)
  chunk[16] = 1
  view.setUint32(17, crc32(chunk.subarray(4, 17)))
  const whole = new Uint8Array(png.length + chunk.length)
  whole.set(png.subarray(0, headerEnd))
  whole.set(chunk, headerEnd)
  whole.set(png.subarray(headerEnd), headerEnd + chunk.length)
  return whole
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
