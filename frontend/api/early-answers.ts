const asked = new Map<string, Promise<Response>>()

/** Calls the API before the code that needs the answer is there. `language` is the one that the page will have. */
export function askEarly(path: string, language: string): void {
  const answer = fetch(path, { headers: { 'Accept-Language': language } })
  asked.set(path, answer)
  // Whoever takes the answer hears of it.
  answer.catch(() => {})
}

/** The answer that was asked for early, to the first who needs it. */
export function takeEarlyAnswer(path: string): Promise<Response> | undefined {
  const answer = asked.get(path)
  asked.delete(path)
  return answer
}
