import type { Language } from '#contract/language.ts'

/** Who asks. Everything is looked up under `userId`: what another owner has does not exist. */
export type Caller = { userId: string; isGuest: boolean; language: Language }
