"""Start the kernel: ``python -m data_lab.launch``.

Reads one JSON line from stdin, so that neither the key nor a path is in argv or in the environment::

    {"key": str, "sockets": {"shell": path, "control": path, "iopub": path}, "limits": {name: int | null},
     "seed": int}

Sets hard resource limits, imports what analyses use, and connects to sockets that the server has bound.
No user code runs before the limits hold.
"""

from __future__ import annotations

import json
import os
import random
import resource
import sys
from typing import Any

from data_lab.shell import KernelApp, create_kernel_app, preload_packages

_LIMITS = {
    "openFiles": resource.RLIMIT_NOFILE,
    "processes": resource.RLIMIT_NPROC,
    "fileBytes": resource.RLIMIT_FSIZE,
    "dataBytes": resource.RLIMIT_DATA,
}


def set_limits(limits: dict[str, int | None]) -> None:
    """Set soft and hard limit alike; a name that is absent or null is not limited. Core dumps are always off."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for name, which in _LIMITS.items():
        value = limits.get(name)
        if value is None:
            continue
        hard = resource.getrlimit(which)[1]
        wanted = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(which, (wanted, wanted))


def read_connection() -> dict[str, Any]:
    """Read the one line and put /dev/null in stdin's place."""
    line = sys.stdin.readline()
    if not line:
        raise SystemExit("no connection line on stdin")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    return json.loads(line)


def main() -> None:
    os.closerange(3, 256)
    # The server answers this with the connection: the sandbox is up.
    os.write(1, b"up\n")
    connection = read_connection()
    preload_packages()
    create_kernel_app().prepare()
    app = connect_kernel(connection)
    _silence_original_streams()
    app.start()


def connect_kernel(connection: dict[str, Any]) -> KernelApp:
    """Sets the limits and connects the application, which has been prepared. It serves when it is started."""
    os.makedirs(os.environ.get("HOME", "/tmp"), exist_ok=True)
    # A group of its own: an interrupt reaches subprocesses of the code as well.
    if os.getpgrp() != os.getpid():
        os.setpgid(0, 0)
    set_limits(connection["limits"])
    app = KernelApp.instance()
    app.connect(connection["key"].encode(), connection["sockets"])
    if "seed" in connection:
        set_seed(connection["seed"])
    return app


def set_seed(seed: int) -> None:
    """Where the generators of random numbers start that code uses without a seed of its own. Kernels forked from
    one process would otherwise all draw the same numbers."""
    random.seed(seed)
    sys.modules["numpy"].random.seed(seed)


def _silence_original_streams() -> None:
    """The descriptors of the process' own stdout and stderr lead to the server: nothing more goes there."""
    null = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(null, stream.fileno())
    os.close(null)


if __name__ == "__main__":
    main()
