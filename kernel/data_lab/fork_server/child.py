"""The two processes of a kernel: the first of its process namespace, which reaps, and the kernel itself."""

from __future__ import annotations

import json
import os
import signal
import traceback
from types import TracebackType
from typing import NoReturn

from data_lab.fork_server import system_calls as linux
from data_lab.fork_server.plan import KernelPlan, Layout
from data_lab.fork_server.seal import seal
from data_lab.launch import connect_kernel

_FIRST_CLOSED = 3
_STDERR = 2
_FAILED = 125


def run_child(layout: Layout, plan: KernelPlan, gate: int) -> NoReturn:
    """Waits at the gate until the server has put it into its control group, then becomes the kernel. Never returns
    and never raises: what fails is written to stderr and shows as exit code 125."""
    with _ExitOnFailure(_STDERR):
        linux.set_dumpable(False)
        os.setsid()
        _leave_fork_server(gate)
        if os.read(_FIRST_CLOSED, 1) != b"g":
            os._exit(_FAILED)
        os.close(_FIRST_CLOSED)
        seal(layout, plan)
        kernel = os.fork()
        if kernel == 0:
            _become_kernel(layout)
        _discard_output()
        _reap(kernel)
    os._exit(_FAILED)


class _ExitOnFailure:
    """A fork must never go back into the loop of the fork server, whatever fails."""

    def __init__(self, report: int) -> None:
        self._report = report

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            os.write(self._report, "".join(traceback.format_exception(error)).encode())
            os._exit(_FAILED)


def _leave_fork_server(gate: int) -> None:
    """Of the fork server's descriptors only the gate and stderr are left."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    os.dup2(gate, _FIRST_CLOSED)
    os.closerange(_FIRST_CLOSED + 1, os.sysconf("SC_OPEN_MAX"))


def _discard_output() -> None:
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, _STDERR)
    os.close(null)


def _become_kernel(layout: Layout) -> NoReturn:
    os.setsid()
    # stderr is shared with other kernels: the shell, which keeps copies of its streams, must not see it.
    report = os.dup(_STDERR)
    _discard_output()
    with _ExitOnFailure(report), open(f"{layout.sockets}/start.json") as file:
        app = connect_kernel(json.load(file))
    os.close(report)
    app.start()
    os._exit(0)


def _reap(kernel: int) -> NoReturn:
    """Ends, and with it every process of the namespace, as soon as the kernel does."""
    while True:
        pid, status = os.wait()
        if pid == kernel:
            code = os.waitstatus_to_exitcode(status)
            os._exit(code if code >= 0 else 128 - code)
