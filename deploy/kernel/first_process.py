"""The first process of a kernel's container: ``python -I -S first_process.py FILTERS COMMAND…``.

Its stdin is a connection that the server holds for as long as it wants the container: when that closes, for whatever
reason, this process ends, and with it every other one of the container. The first line of stdin goes on to COMMAND.
Before anything else it seals itself, and so all that follows, with the server's own seccomp filter on top of
Docker's. It ends with COMMAND's exit code, or with 128 and the number of the signal that ended COMMAND.
"""

import ctypes
import os
import signal
import sys

PR_SET_DUMPABLE = 4
PR_SET_SECCOMP = 22
SECCOMP_MODE_FILTER = 2
BYTES_PER_INSTRUCTION = 8
FILTER_NAMES = {"x86_64": "x64.bpf", "aarch64": "arm64.bpf"}
GIVEN_BY_DOCKER = "HOSTNAME"


class Program(ctypes.Structure):
    """`struct sock_fprog`."""

    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p)]


def seal(filters: str) -> None:
    """Load the filter, and let no other process look into this one. Raises OSError."""
    with open(os.path.join(filters, FILTER_NAMES[os.uname().machine]), "rb") as file:
        code = file.read()
    program = Program(len(code) // BYTES_PER_INSTRUCTION, code)
    libc = ctypes.CDLL(None, use_errno=True)
    for arguments in (
        (PR_SET_DUMPABLE, 0, 0, 0, 0),
        (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0),
    ):
        if libc.prctl(*arguments) != 0:
            raise OSError(ctypes.get_errno(), "the sandbox could not be sealed")


def start(command: list[str]) -> tuple[int, int]:
    """Start the command; returns its pid and the descriptor that leads to its stdin."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.dup2(reader, 0)
        os.close(reader)
        os.close(writer)
        os.environ.pop(GIVEN_BY_DOCKER, None)
        os.execv(command[0], command)
    os.close(reader)
    null = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(null, stream)
    return pid, writer


def reap_until(pid: int) -> None:
    """Collect every process that has ended; end as the given one did."""
    while True:
        try:
            ended, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if ended == 0:
            return
        if ended == pid:
            code = os.waitstatus_to_exitcode(status)
            os._exit(code if code >= 0 else 128 - code)


def main() -> None:
    seal(sys.argv[1])
    pid, writer = start(sys.argv[2:])
    signal.signal(signal.SIGCHLD, lambda *_: reap_until(pid))
    reap_until(pid)
    is_first_line = True
    while chunk := os.read(0, 65536):
        if not is_first_line:
            continue
        line, newline, _ = chunk.partition(b"\n")
        try:
            os.write(writer, line + newline)
        except BrokenPipeError:
            continue
        if newline:
            is_first_line = False
            os.close(writer)
    os._exit(0)


if __name__ == "__main__":
    main()
