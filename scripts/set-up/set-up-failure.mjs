/** A reason to stop that the user can do something about; `message` says what. */
export class SetUpFailure extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message)
    this.name = 'SetUpFailure'
  }
}
