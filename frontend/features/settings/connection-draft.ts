import type { Connection, ConnectionSettings, Vendor } from '#contract/connection.ts'
import { isVendorAddress, normalizeAddress } from '#contract/connection-address.ts'
import { nameConnection } from './name-connection.ts'

/** What stands in the form, as it is typed. */
export type ConnectionDraft = { name: string; key: string; baseUrl: string; models: string }
export type ConnectionField = keyof ConnectionDraft

/** What a form is about: a vendor, and the connection that it changes (null makes one). */
export type ConnectionSubject = { vendor: Vendor; connection: Connection | null; takenIds: string[] }

export type ConnectionProblem =
  | 'keyRequired'
  | 'keyAnew'
  | 'keyMalformed'
  | 'addressRequired'
  | 'addressMalformed'
  | 'nameRequired'
  | 'nameTaken'

/** The vendor that stands for any other address. */
export const elsewhereVendorId = 'custom'

/** The form as it opens. A kept key is never in it. */
export function openDraft({ vendor, connection }: ConnectionSubject): ConnectionDraft {
  return {
    name: vendor.id === elsewhereVendorId ? (connection?.label ?? '') : '',
    key: '',
    baseUrl: !connection || isVendorAddress(vendor, connection.baseUrl) ? '' : connection.baseUrl,
    models: (connection?.models ?? []).join(', '),
  }
}

/** The first thing that is wrong with each field, before the server is asked. */
export function checkDraft(
  draft: ConnectionDraft,
  subject: ConnectionSubject,
): Partial<Record<ConnectionField, ConnectionProblem>> {
  const baseUrl = checkAddress(draft, subject)
  const key = checkKey(draft, subject)
  const name = checkName(draft, subject)
  return { ...(name && { name }), ...(baseUrl && { baseUrl }), ...(key && { key }) }
}

function checkAddress({ baseUrl }: ConnectionDraft, { vendor }: ConnectionSubject): ConnectionProblem | null {
  const address = baseUrl.trim()
  if (address === '') return vendor.needsAddress ? 'addressRequired' : null
  return normalizeAddress(address) === null ? 'addressMalformed' : null
}

function checkKey(draft: ConnectionDraft, { vendor, connection }: ConnectionSubject): ConnectionProblem | null {
  const key = draft.key.trim()
  if (/\s/.test(key)) return 'keyMalformed'
  if (key !== '') return null
  const isMoved = connection !== null && addressOf(draft, vendor) !== normalizeAddress(connection.baseUrl)
  if (connection?.maskedKey) return isMoved ? 'keyAnew' : null
  return vendor.needsKey ? 'keyRequired' : null
}

function checkName({ name }: ConnectionDraft, { vendor, connection, takenIds }: ConnectionSubject) {
  if (vendor.id !== elsewhereVendorId) return null
  if (name.trim() === '') return 'nameRequired'
  return !connection && takenIds.includes(nameConnection(name)) ? 'nameTaken' : null
}

/** The address that a draft means, as it is kept. */
function addressOf({ baseUrl }: ConnectionDraft, vendor: Vendor): string | null {
  const address = baseUrl.trim()
  return normalizeAddress(address === '' || isVendorAddress(vendor, address) ? (vendor.baseUrl ?? '') : address)
}

/**
 * Where the connection is kept, and what is sent. One to a vendor's own address has the vendor's id, so that its key is
 * used for the vendor's models; any other has an id of its own. A key that is left empty is not sent: it stays as it is.
 */
export function toSettings(
  draft: ConnectionDraft,
  { vendor, connection }: ConnectionSubject,
): { id: string; settings: ConnectionSettings } {
  const address = draft.baseUrl.trim()
  const host = address && !isVendorAddress(vendor, address) ? new URL(address).host : ''
  const isVendors = vendor.id !== elsewhereVendorId && (vendor.baseUrl === null || host === '')
  const label = draft.name.trim() || (isVendors ? '' : `${vendor.label} · ${host}`)
  const ownId =
    connection && connection.id !== vendor.id ? connection.id : nameConnection(draft.name || `${vendor.id}-${host}`)
  return {
    id: isVendors ? vendor.id : ownId,
    settings: {
      vendorId: vendor.id,
      ...(label && { label: label.slice(0, 60) }),
      ...(address && { baseUrl: address }),
      ...(draft.key.trim() && { key: draft.key.trim() }),
      models: draft.models.split(/[\s,，、;；]+/).filter(Boolean),
    },
  }
}
