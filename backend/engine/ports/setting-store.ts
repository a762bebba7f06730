import type { UserSettings } from '#contract/settings/user-settings.ts'

/** What each user chose, by owner: what another owner has does not exist. */
export interface SettingStore {
  /** Never fails for what an older version kept: what is missing has its default. */
  read(ownerId: string): Promise<UserSettings>
  /** Takes the place of what the owner had. */
  save(ownerId: string, settings: UserSettings): Promise<void>
}
