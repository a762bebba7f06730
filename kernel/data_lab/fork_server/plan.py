"""What the server says: once for all kernels, and for each."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any

RUN_DIRECTORY = "/kernels/run"
DATA_DIRECTORY = "/kernels/data"


@dataclass(frozen=True)
class Layout:
    """What every kernel's root is made of."""

    paths: tuple[str, ...]
    """Shown at their own paths, read-only as they are here."""
    links: tuple[tuple[str, str], ...]
    """Path and target of symbolic links."""
    hidden: tuple[str, ...]
    """Files of /proc in whose place /dev/null is seen."""
    workspace: str
    data: str
    sockets: str
    hostname: str
    user: int
    """The id that the kernel's user has inside."""
    seccomp_filter: bytes


@dataclass(frozen=True)
class KernelPlan:
    name: str
    """The name of its directories below RUN_DIRECTORY and DATA_DIRECTORY."""
    user: int
    """The id of its user here; 0 when the server has only one."""
    disk_bytes: int


def read_layout(message: dict[str, Any]) -> Layout:
    return Layout(
        paths=tuple(message["paths"]),
        links=tuple((path, target) for path, target in message["links"]),
        hidden=tuple(message["hidden"]),
        workspace=message["workspace"],
        data=message["data"],
        sockets=message["sockets"],
        hostname=message["hostname"],
        user=message["user"],
        seccomp_filter=base64.b64decode(message["seccompFilter"], validate=True),
    )


def read_kernel_plan(message: dict[str, Any]) -> KernelPlan:
    name = message["name"]
    if not isinstance(name, str) or not name.isalnum():
        raise ValueError("a kernel's name has letters and digits only")
    return KernelPlan(name=name, user=int(message["user"]), disk_bytes=int(message["diskBytes"]))
