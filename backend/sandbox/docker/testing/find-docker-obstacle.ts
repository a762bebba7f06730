import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from './docker-test-paths.ts'

const programs = [
  { name: 'dockerd', debianName: 'docker.io' },
  { name: 'docker', debianName: 'docker.io' },
  { name: 'debootstrap', debianName: 'debootstrap' },
]

/** Why this machine can't run the tests with a real Docker, in one sentence; null when it can. */
export function findDockerObstacle(): string | null {
  if (process.getuid?.() !== 0) return 'starting a dockerd of its own needs root'
  const missing = programs.find(({ name }) => !isOnPath(name))
  if (missing) return `${missing.name} is not installed: apt-get install -y ${missing.debianName}`
  if (!existsSync('/etc/debian_version')) return 'the base image is made with the apt mirror of a Debian machine'
  if (!existsSync(join(projectDirectory, '.runtime/python/bin/python'))) return 'the Python runtime is not set up'
  return null
}

function isOnPath(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
