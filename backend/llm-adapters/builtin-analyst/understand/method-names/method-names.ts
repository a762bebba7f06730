/** The words by which the methods of one kind are asked for. */
export type MethodNames = {
  /** Names of the method in a normalised prompt, with the flag `g`; their words name no column. */
  names: RegExp
  /** The other words that such a request is made of, with the flag `g`: no misspelt columns either. */
  words: RegExp
  /** Another kind of analysis, of which such words are only a part; without the flag `g`. */
  unless?: RegExp
}
