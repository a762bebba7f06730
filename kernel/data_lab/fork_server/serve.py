"""The loop of the fork server. One thread, no waiting but for the server and for children."""

from __future__ import annotations

import json
import os
import select
import signal
from collections.abc import Callable
from typing import Any

from data_lab.fork_server import system_calls as linux
from data_lab.fork_server.child import run_child
from data_lab.fork_server.plan import KernelPlan, Layout, read_kernel_plan

_READ_BYTES = 64 * 1024


class ForkServer:
    """Forks kernels as it is told on stdin, and tells on stdout how they end."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._pids: dict[str, int] = {}
        self._ids: dict[int, str] = {}
        self._gates: dict[str, int] = {}
        self._own_processes = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
        self._handlers: dict[str, Callable[[dict[str, Any]], None]] = {
            "fork": self._fork,
            "go": self._go,
            "kill": self._kill,
            "ping": lambda message: self._say({"pong": message["ping"]}),
        }

    def serve(self) -> None:
        """Ends when stdin does."""
        wake_reader, wake_writer = os.pipe()
        for end in (wake_reader, wake_writer):
            os.set_blocking(end, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake_writer, warn_on_full_buffer=False)
        rest = b""
        while True:
            ready, _, _ = select.select([0, wake_reader], [], [])
            if wake_reader in ready:
                os.read(wake_reader, _READ_BYTES)
                self._reap()
            if 0 in ready:
                chunk = os.read(0, _READ_BYTES)
                if not chunk:
                    return
                *lines, rest = (rest + chunk).split(b"\n")
                for line in lines:
                    self._handle(json.loads(line))

    def _handle(self, message: dict[str, Any]) -> None:
        for name, handler in self._handlers.items():
            if name in message:
                handler(message)
                return
        raise ValueError("an unknown message")

    def _fork(self, message: dict[str, Any]) -> None:
        plan = read_kernel_plan(message)
        name = str(message["fork"])
        gate, opener = os.pipe()
        pid = self._fork_into_new_process_namespace(plan, gate)
        os.close(gate)
        self._pids[name], self._ids[pid], self._gates[name] = pid, name, opener
        self._say({"forked": name, "pid": pid})

    def _fork_into_new_process_namespace(self, plan: KernelPlan, gate: int) -> int:
        # Where the next child will live can be changed again only from where this process lives itself.
        linux.enter_namespace(self._own_processes, linux.CLONE_NEWPID)
        linux.unshare(linux.CLONE_NEWPID)
        pid = os.fork()
        if pid == 0:
            run_child(self._layout, plan, gate)
        return pid

    def _go(self, message: dict[str, Any]) -> None:
        gate = self._gates.pop(message["go"], None)
        if gate is not None:
            os.write(gate, b"g")
            os.close(gate)

    def _kill(self, message: dict[str, Any]) -> None:
        # Not reaped yet, or it would be gone from the list: the pid is still its own.
        pid = self._pids.get(message["kill"])
        if pid is not None:
            os.kill(pid, signal.SIGKILL)

    def _reap(self) -> None:
        while self._ids:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            name = self._ids.pop(pid)
            del self._pids[name]
            gate = self._gates.pop(name, None)
            if gate is not None:
                os.close(gate)
            self._say({"ended": name, "code": os.waitstatus_to_exitcode(status)})

    def _say(self, message: dict[str, Any]) -> None:
        os.write(1, f"{json.dumps(message)}\n".encode())
