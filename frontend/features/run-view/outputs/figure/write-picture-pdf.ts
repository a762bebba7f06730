const pointsPerMm = 72 / 25.4

/** Pixels without transparency: three bytes each, row by row. */
export type Pixels = { width: number; height: number; rgb: Uint8Array<ArrayBuffer> }

/** A PDF of one page, `widthMm` wide, that shows the picture and nothing else. */
export async function writePicturePdf({ width, height, rgb }: Pixels, widthMm: number): Promise<Blob> {
  const packed = await deflate(rgb)
  const pageWidth = Number((widthMm * pointsPerMm).toFixed(4))
  const pageHeight = Number(((pageWidth * height) / width).toFixed(4))
  const drawing = `q ${pageWidth} 0 0 ${pageHeight} 0 0 cm /Picture Do Q`
  const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`
  const objects: (string | Uint8Array<ArrayBuffer>)[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents 4 0 R /Resources << /XObject << /Picture 5 0 R >> >> >>`,
    ],
    [`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`],
    [`<< ${picture} /Length ${packed.length} >>\nstream\n`, packed, '\nendstream'],
  ]
  const parts: (string | Uint8Array<ArrayBuffer>)[] = []
  const offsets: number[] = []
  let sizeBytes = 0
  const add = (part: string | Uint8Array<ArrayBuffer>) => {
    parts.push(part)
    sizeBytes += part.length
  }
  add('%PDF-1.4\n')
  for (const [place, content] of objects.entries()) {
    offsets.push(sizeBytes)
    add(`${place + 1} 0 obj\n`)
    content.forEach(add)
    add('\nendobj\n')
  }
  const listAt = sizeBytes
  const list = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${list}`)
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${listAt}\n%%EOF\n`)
  return new Blob(parts, { type: 'application/pdf' })
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}
