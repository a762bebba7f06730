import type { ZodObject } from 'zod'
import { type FigureStyle, figureStyleSchema } from '../figures/figure-style.ts'
import { defaultFigureStyle, defaultUserSettings } from './default-user-settings.ts'
import { type UserSettings, userSettingsSchema } from './user-settings.ts'

/**
 * Settings as they were kept by any version: a field that is missing or is no longer allowed has its default, one that is
 * not known is left out. Never throws.
 */
export function readUserSettings(kept: unknown): UserSettings {
  const figureStyle = readFigureStyle(fieldsOf(kept).figureStyle)
  return readFields(userSettingsSchema, { ...fieldsOf(kept), figureStyle }, defaultUserSettings)
}

/** The same for the style of figures alone. */
export function readFigureStyle(kept: unknown): FigureStyle {
  return readFields(figureStyleSchema, fieldsOf(kept), defaultFigureStyle)
}

function readFields<Fields extends object>(schema: ZodObject, kept: object, defaults: Fields): Fields {
  const read = { ...defaults }
  for (const [name, field] of Object.entries(schema.shape)) {
    const { success, data } = field.safeParse(fieldsOf(kept)[name])
    if (success) Object.assign(read, { [name]: data })
  }
  return read
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
