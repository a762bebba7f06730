/** The Jupyter server can't be used as it is; `fix` is the one thing that mends it. Neither names the token. */
export class HomeRefusal extends Error {
  override readonly name = 'HomeRefusal'
  readonly fix: string

  constructor(detail: string, fix: string) {
    super(detail)
    this.fix = fix
  }
}
