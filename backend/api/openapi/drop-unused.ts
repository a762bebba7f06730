type Description = { components?: { schemas?: Record<string, unknown> } }

/** The description without the named schemas that nothing refers to: each name comes as input and as output. */
export function dropUnused<Whole extends object>(description: Whole & Description): Whole {
  const { schemas = {} } = description.components ?? {}
  const { components: _, ...rest } = description
  const used = new Set<string>()
  const queue: unknown[] = [rest]
  while (queue.length > 0) {
    for (const [, name] of JSON.stringify(queue.shift()).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name === undefined || used.has(name)) continue
      used.add(name)
      queue.push(schemas[name])
    }
  }
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)))
  return { ...description, components: { ...description.components, schemas: kept } }
}
