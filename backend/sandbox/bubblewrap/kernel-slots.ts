import { chmod, chown } from 'node:fs/promises'
import { ownPrefix } from '../limits/leftovers.ts'
import type { Identity } from './launch-command.ts'

/** A place for one kernel: names of its own, and as root a user of its own. */
export type Slot = {
  /** Never used again by this process. */
  shortName: string
  /** Also unique among processes of this machine. */
  groupName: string
  /** null where the sandbox runs as the server's own user. */
  uid: number | null
  release: () => void
}

/** Who a sandbox in this slot runs as. */
export function identityOf(slot: Slot, stageDirectory: string): Identity {
  return slot.uid === null ? { type: 'server-user' } : { type: 'own-user', uid: slot.uid, stageDirectory }
}

/** Hands out slots; a user id is used again only after its kernel has gone. */
export class KernelSlots {
  readonly #firstUid: number | null
  readonly #taken = new Set<number>()
  #count = 0

  constructor(firstUid: number | null) {
    this.#firstUid = firstUid
  }

  take(): Slot {
    let index = 0
    while (this.#taken.has(index)) index += 1
    this.#taken.add(index)
    this.#count += 1
    const shortName = this.#count.toString(36)
    return {
      shortName,
      groupName: `${ownPrefix}${shortName}`,
      uid: this.#firstUid === null ? null : this.#firstUid + index,
      release: () => this.#taken.delete(index),
    }
  }
}

/** Lets the slot's user, and no other, reach the sockets in `directory`; the server stays their owner. */
export async function openSocketsTo(slot: Slot, directory: string, sockets: string[]): Promise<void> {
  if (slot.uid === null) return
  await chown(directory, 0, slot.uid)
  await chmod(directory, 0o710)
  for (const socket of sockets) {
    await chown(socket, 0, slot.uid)
    await chmod(socket, 0o660)
  }
}
