import { describe, expect, it } from 'vitest'
import { choosePython } from './choose-python.mjs'
import { findNpm } from './install-pinned-tool.mjs'
import { aptCommand } from './install-system-packages.mjs'
import { pickLanguage } from './language.mjs'
import { cropToColumns } from './progress.mjs'
import { translatePipSettings } from './provide-installer.mjs'
import { runsTypeScript } from './provide-node.mjs'
import { findPlatformObstacle } from './refuse-platform.mjs'

const python = (path: string, change: object = {}) => {
  return { path, version: '3.11.2', canInstall: true, isReadableByAll: true, ...change }
}

describe('choosing Node', () => {
  it.each([
    ['v20.20.2', false],
    ['v22.17.9', false],
    ['v22.18.0', true],
    ['v24.1.0', true],
  ])('SET-4: %s runs TypeScript as it is: %s', (version, expected) => {
    expect(runsTypeScript(version)).toBe(expected)
  })

  it('SET-4: uses the npm that started the script, whatever else is on PATH', () => {
    expect(findNpm({ npm_execpath: '/x/npm-cli.js' }).arguments).toEqual(['/x/npm-cli.js'])
    expect(findNpm({ npm_execpath: '/x/pnpm.cjs' })).toEqual({ command: 'npm', arguments: [] })
  })
})

describe('choosing Python', () => {
  const locked = python('/root/own/python3', { isReadableByAll: false })
  const bare = python('/usr/bin/python3', { canInstall: false })

  it('SET-5: takes the first that is new enough', () => {
    const pythons = [python('/old', { version: '3.9.18' }), python('/first'), python('/second', { version: '3.13.0' })]
    expect(choosePython(pythons, false)?.path).toBe('/first')
  })

  it('SET-5: root prefers one that every user can read, an ordinary user one that is complete', () => {
    expect(choosePython([locked, bare], true)?.path).toBe('/usr/bin/python3')
    expect(choosePython([bare, locked], false)?.path).toBe('/root/own/python3')
  })

  it('SET-5: there is none when all are too old', () => {
    expect(
      choosePython([python('/a', { version: '3.10.12' }), python('/b', { version: '2.7.18' })], false),
    ).toBeUndefined()
  })

  it('SET-6: a mirror and a certificate set for pip hold for uv, and what is set for uv itself is left alone', () => {
    const config = "global.cert='/etc/ca.pem'\nglobal.index-url='https://mirror.test/simple'\n"
    expect(translatePipSettings(config, {})).toMatchObject({
      UV_DEFAULT_INDEX: 'https://mirror.test/simple',
      SSL_CERT_FILE: '/etc/ca.pem',
    })
    expect(translatePipSettings(config, { PIP_INDEX_URL: 'https://other.test' }).UV_DEFAULT_INDEX).toBe(
      'https://other.test',
    )
    expect(translatePipSettings(config, { UV_DEFAULT_INDEX: 'https://own.test' }).UV_DEFAULT_INDEX).toBeUndefined()
  })
})

describe('the machine', () => {
  it('SET-1: macOS and Windows are told what to use, an old Node what to install', () => {
    expect(findPlatformObstacle({ platform: 'darwin', nodeVersion: 'v24.0.0' })).toMatch(/Linux/)
    expect(findPlatformObstacle({ platform: 'win32', nodeVersion: 'v24.0.0' })).toMatch(/WSL2/)
    expect(findPlatformObstacle({ platform: 'linux', nodeVersion: 'v18.19.0' })).toMatch(/18\.19\.0/)
    expect(findPlatformObstacle({ platform: 'linux', nodeVersion: 'v20.0.0' })).toBeUndefined()
  })

  it('SET-7: the command for missing system packages is one line, with sudo for an ordinary user only', () => {
    expect(aptCommand(['bubblewrap', 'chromium'], false)).toBe(
      "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends bubblewrap chromium'",
    )
    expect(aptCommand(['bubblewrap'], true)).not.toContain('sudo')
  })

  it('SET-8: speaks Chinese in a Chinese locale, LC_ALL before LANG', () => {
    expect(pickLanguage({ LANG: 'zh_CN.UTF-8' })).toBe('zh-CN')
    expect(pickLanguage({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).toBe('en')
    expect(pickLanguage({})).toBe('en')
  })

  it('SET-8: the live line fits the terminal, Chinese characters counted as two columns', () => {
    expect(cropToColumns('Python 运行环境', 10)).toBe('Python 运')
    expect(cropToColumns('Python', 10)).toBe('Python')
  })
})
