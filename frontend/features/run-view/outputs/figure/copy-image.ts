/** Puts the picture at `address` on the clipboard as PNG. Rejects where the browser does not allow it. */
export async function copyImage(address: string): Promise<void> {
  // A promise inside, since some browsers take the clipboard only in the moment of the click.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': fetchPng(address) })])
}

async function fetchPng(address: string): Promise<Blob> {
  const blob = await (await fetch(address)).blob()
  return blob.type === 'image/png' ? blob : drawPng(address)
}

async function drawPng(address: string): Promise<Blob> {
  const image = new Image()
  image.src = address
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}
