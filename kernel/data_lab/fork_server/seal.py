"""From a fork of the fork server to a sealed sandbox, step by step. Nothing of a user's has run before."""

from __future__ import annotations

import fcntl
import os
import socket
import struct

from data_lab.fork_server import system_calls as linux
from data_lab.fork_server.plan import KernelPlan, Layout
from data_lab.fork_server.root import enter_new_root, protect_proc

_NAMESPACES = (
    linux.CLONE_NEWNS
    | linux.CLONE_NEWNET
    | linux.CLONE_NEWIPC
    | linux.CLONE_NEWUTS
    | linux.CLONE_NEWCGROUP
)
_SIOCGIFFLAGS, _SIOCSIFFLAGS, _IFF_UP = 0x8913, 0x8914, 1


def seal(layout: Layout, plan: KernelPlan) -> None:
    """Namespaces, a root, a user and a filter of its own; no capability, no way back. The caller is the first
    process of a process namespace and already in its control group. Raises OSError; the caller must exit then."""
    linux.unshare(_NAMESPACES)
    enter_new_root(layout, plan)
    _bring_loopback_up()
    socket.sethostname(layout.hostname)
    # Settings that belong to a user namespace are read-only further on; this leads below that.
    settings = os.open("/proc/sys", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    protect_proc(layout)
    _become_user(plan.user)
    _enter_user_namespace(layout.user, plan.user)
    _write("user/max_user_namespaces", "0", settings)
    os.close(settings)
    linux.drop_capabilities()
    linux.forbid_new_privileges()
    os.chdir(layout.workspace)
    linux.load_seccomp_filter(layout.seccomp_filter)


def _bring_loopback_up() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        request = struct.pack("16sh22x", b"lo", 0)
        (flags,) = struct.unpack("16xh22x", fcntl.ioctl(probe, _SIOCGIFFLAGS, request))
        fcntl.ioctl(probe, _SIOCSIFFLAGS, struct.pack("16sh22x", b"lo", flags | _IFF_UP))


def _become_user(user: int) -> None:
    if user == 0:
        # A server that is no root has one user for all, and may not change the list of its groups.
        return
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


def _enter_user_namespace(inner: int, outer: int) -> None:
    linux.unshare(linux.CLONE_NEWUSER)
    # The maps belong to root while a process is not dumpable. Nobody of another kernel can see this one.
    linux.set_dumpable(True)
    _write("/proc/self/setgroups", "deny")
    _write("/proc/self/uid_map", f"{inner} {outer} 1")
    _write("/proc/self/gid_map", f"{inner} {outer} 1")
    linux.set_dumpable(False)


def _write(path: str, text: str, directory: int | None = None) -> None:
    file = os.open(path, os.O_WRONLY | os.O_CLOEXEC, dir_fd=directory)
    try:
        os.write(file, text.encode())
    finally:
        os.close(file)
