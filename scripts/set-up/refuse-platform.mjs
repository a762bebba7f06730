import { texts } from './texts.mjs'

/**
 * Why this machine can't run the project, or undefined when it can.
 * @param {{ platform: string, nodeVersion: string }} machine
 * @returns {string | undefined}
 */
export function findPlatformObstacle({ platform, nodeVersion }) {
  if (platform !== 'linux') return texts.linuxOnly
  const major = Number(nodeVersion.replace(/^v/, '').split('.')[0])
  return major >= 20 ? undefined : texts.nodeTooOld(nodeVersion.replace(/^v/, ''))
}
