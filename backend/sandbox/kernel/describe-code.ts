/** The first process of a sandbox answers 128 and the signal's number for a process that a signal has ended. */
export function describeCode(code: number): string {
  const names: Record<number, string> = {
    132: 'SIGILL',
    134: 'SIGABRT',
    135: 'SIGBUS',
    136: 'SIGFPE',
    137: 'SIGKILL',
    139: 'SIGSEGV',
    159: 'SIGSYS',
  }
  return names[code] ?? `exit code ${code}`
}
