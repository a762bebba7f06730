const longest = 40
const taken = new Set(['import', 'export', 'preview'])

/** A free name for a template from its title: small letters, digits and hyphens; of a title without any, `template`. */
export function nameTemplate(title: string, names: string[]): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, longest)
  const base = plain.length < 2 ? 'template' : plain
  const isFree = (name: string) => !names.includes(name) && !taken.has(name)
  if (isFree(base)) return base
  let count = 2
  while (!isFree(`${base}-${count}`)) count += 1
  return `${base}-${count}`
}
