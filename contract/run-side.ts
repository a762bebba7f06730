/** What stands for a model where one's own code is compared. */
export const ownCodeModel = 'own-code'

/** Runs side by side by themselves: a model that did more than one of them is told apart by the number of its run. */
export function nameSides(models: (string | null)[]): string[] {
  const names = models.map((model) => model ?? ownCodeModel)
  return names.map((name, place) => {
    if (names.filter((other) => other === name).length === 1) return name
    return `${name} #${names.slice(0, place).filter((other) => other === name).length + 1}`
  })
}

/** The model of a side and its number, where it has one. */
export function readSide(side: string): { model: string; number: string | undefined } {
  const numbered = /^(.*) #(\d+)$/.exec(side)
  return { model: numbered?.[1] ?? side, number: numbered?.[2] }
}
