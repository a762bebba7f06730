import { homedir } from 'node:os'
import { expect } from 'vitest'
import { contractLimits, printed, runCode } from '#engine/ports/kernel.contract.ts'
import type { Kernel, KernelFile, KernelHome, KernelLimits } from '#engine/ports/kernel.ts'
import { systemCalls } from './system-calls.contract.ts'

/** Where a home answers an attack in another way that holds as well: the outcome, and the reason that docs/security.md gives. */
export type Difference = { outcome: RegExp; reason: string }

export type AttackOptions = {
  /** By the name of the probe, for example `ptrace`. */
  differences?: Record<string, Difference>
}

/** In the server's environment while the attacks run; to be found nowhere inside. */
export const canary = 'canary-7f3a91d2-of-the-server'

/** Texts that would tell something of the server or its user. */
export const hostTexts = [canary, process.cwd(), ...[homedir()].filter((path) => path.length > 5)]

const prelude = [
  'import os, sys, socket, ctypes, subprocess, glob, errno, time, json, resource, signal, stat, threading',
  'libc = ctypes.CDLL(None, use_errno=True)',
].join('\n')

const killGraceMs = 2000
const nextRunMs = 5000

/** A home under attack: an attacker's kernel that takes what it survives, others for what it does not, and a peer's. */
export class Arena {
  readonly home: KernelHome
  readonly options: AttackOptions
  readonly attacker: Kernel
  readonly peer: Kernel

  private constructor(home: KernelHome, options: AttackOptions, kernels: [Kernel, Kernel]) {
    this.home = home
    this.options = options
    this.attacker = kernels[0]
    this.peer = kernels[1]
  }

  static async enter(home: KernelHome, options: AttackOptions): Promise<Arena> {
    expect(await home.probe()).toMatchObject({ state: 'ready' })
    const open = () => openReady(home, {}, [])
    return new Arena(home, options, [await open(), await open()])
  }

  /** A kernel with what attacks import. */
  open(limits: Partial<KernelLimits> = {}, files: KernelFile[] = []): Promise<Kernel> {
    return openReady(this.home, limits, files)
  }

  print(code: string): Promise<string> {
    return printed(this.attacker, code)
  }

  /** The expression's `repr`, or the name of the exception with its errno. */
  try(expression: string, kernel = this.attacker): Promise<string> {
    return printed(
      kernel,
      `try:\n    print(repr(${expression}))\nexcept BaseException as e:\n    print(type(e).__name__, getattr(e, "errno", None))`,
    )
  }

  /** Result and errno of a raw system call must be `outcome`, or what the home's options say of it. */
  async expectCall(name: string, outcome: string, args = '0, 0, 0, 0, 0'): Promise<void> {
    const numbers = systemCalls[name]
    if (!numbers) throw new Error(`no number of ${name}`)
    const code = `ctypes.set_errno(0); r = libc.syscall(${numbers[process.arch === 'arm64' ? 1 : 0]}, ${args}); print(r, ctypes.get_errno())`
    this.expectOutcome(name, await this.print(code), new RegExp(`^${outcome}$`))
  }

  /** `actual` must match `outcome`, or what the home's options say of the probe. */
  expectOutcome(probe: string, actual: string, outcome: RegExp): void {
    expect(actual, probe).toMatch(this.options.differences?.[probe]?.outcome ?? outcome)
  }

  /**
   * K: the code ends its kernel with `key`, within the limit and 2 s; the kernel stays gone, and the next run, in a new
   * one, works within 5 s. Returns the exit.
   */
  async expectKilled(
    code: string,
    expected: { key: string | RegExp; withinMs: number },
    limits: Partial<KernelLimits> = {},
  ) {
    const kernel = await this.open(limits)
    const startedAt = performance.now()
    const run = runCode(kernel, code)
    await expect(run).rejects.toMatchObject({ failure: { message: { key: expect.stringMatching(expected.key) } } })
    expect(performance.now() - startedAt).toBeLessThan(expected.withinMs + killGraceMs)
    await this.expectNextRun()
    return kernel.exited
  }

  async expectNextRun(): Promise<void> {
    const startedAt = performance.now()
    const next = await this.open()
    expect(await printed(next, 'print(40 + 2)')).toBe('42')
    expect(performance.now() - startedAt).toBeLessThan(nextRunMs)
    await next.close()
  }

  /** The server is ready, and the peer and the attacker answer: after every attack. */
  async expectHealthy(): Promise<void> {
    expect(await this.home.probe()).toMatchObject({ state: 'ready' })
    expect(await printed(this.peer, 'print(40 + 2)')).toBe('42')
    expect(await printed(this.attacker, 'print("alive")')).toBe('alive')
  }
}

async function openReady(home: KernelHome, limits: Partial<KernelLimits>, files: KernelFile[]): Promise<Kernel> {
  const kernel = await home.open({ files, limits: { ...contractLimits, ...limits } })
  await runCode(kernel, prelude)
  return kernel
}
