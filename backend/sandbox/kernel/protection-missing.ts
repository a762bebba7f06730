/** Something that protects is missing; `fix` is one command or setting. */
export class ProtectionMissing extends Error {
  override readonly name = 'ProtectionMissing'
  readonly fix: string

  constructor(detail: string, fix: string) {
    super(detail)
    this.fix = fix
  }
}
