/**
 * A function that does its work at the first call and gives every later call the same answer.
 * @template T
 * @param {() => T} work
 * @returns {() => T}
 */
export function once(work) {
  /** @type {{ answer: T } | undefined} */
  let done
  return () => {
    done ??= { answer: work() }
    return done.answer
  }
}
