import { reach, readError } from './request.ts'

/** The beginning of a text, of which no more is fetched. Throws `ApiError`. */
export async function fetchStart(
  path: string,
  mostCharacters: number,
  signal: AbortSignal,
): Promise<{ text: string; isCut: boolean }> {
  const response = await reach(path, { signal })
  if (!response.ok || !response.body) throw readError(await response.text(), response.status)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (text.length <= mostCharacters) {
    const { done, value } = await reader.read()
    if (done) return { text, isCut: false }
    text += value
  }
  await reader.cancel()
  return { text: text.slice(0, mostCharacters), isCut: true }
}
