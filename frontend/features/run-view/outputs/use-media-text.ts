import { useQuery } from '@tanstack/react-query'
import type { Media } from '#contract/output.ts'
import { languageHeader, readError } from '../../../api/request.ts'

/** The text of a representation: at once when it is inline, fetched when it is an artifact and `enabled`. */
export function useMediaText({ text, artifactId }: Media, enabled: boolean) {
  const { data, error } = useQuery({
    queryKey: ['artifact-text', artifactId],
    queryFn: () => fetchText(`/api/artifacts/${artifactId}`),
    enabled: enabled && text === undefined && artifactId !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return { text: text ?? data, error }
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path, { headers: languageHeader() })
  const text = await response.text()
  if (!response.ok) throw readError(text, response.status)
  return text
}
