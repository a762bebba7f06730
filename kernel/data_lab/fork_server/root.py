"""A root directory of its own for one kernel."""

from __future__ import annotations

import os

from data_lab.fork_server import system_calls as linux
from data_lab.fork_server.plan import DATA_DIRECTORY, RUN_DIRECTORY, KernelPlan, Layout

_NEW_ROOT = "/new-root"
_DEVICES = ("null", "zero", "full", "random", "urandom", "tty")
_DEVICE_LINKS = {
    "fd": "/proc/self/fd",
    "stdin": "/proc/self/fd/0",
    "stdout": "/proc/self/fd/1",
    "stderr": "/proc/self/fd/2",
    "ptmx": "pts/ptmx",
}
_BARE = linux.MS_NOSUID | linux.MS_NODEV


def enter_new_root(layout: Layout, plan: KernelPlan) -> None:
    """Makes it, enters it and detaches all that this process has seen before. Needs namespaces of its own for
    mounts and processes, as the first process of the latter."""
    linux.mount("", "/", flags=linux.MS_REC | linux.MS_PRIVATE)
    linux.mount("tmpfs", _NEW_ROOT, "tmpfs", _BARE, "size=1m,mode=0755")
    for path in layout.paths:
        _bind(path, path)
    for path, target in layout.links:
        os.makedirs(os.path.dirname(_inside(path)), exist_ok=True)
        os.symlink(target, _inside(path))
    _mount_devices(plan)
    _mount_tmpfs("/tmp", plan, "mode=1777")
    _mount_tmpfs(layout.workspace, plan, f"mode=0755,uid={plan.user},gid={plan.user}")
    _bind(f"{DATA_DIRECTORY}/{plan.name}", layout.data)
    _bind(f"{RUN_DIRECTORY}/{plan.name}/s", layout.sockets)
    os.mkdir(_inside("/proc"))
    linux.mount("proc", _inside("/proc"), "proc", _BARE | linux.MS_NOEXEC)
    _remount_read_only("/")
    linux.pivot_into(_NEW_ROOT)


def protect_proc(layout: Layout) -> None:
    """Settings become read-only, and what tells of the whole machine is hidden. Inside the new root."""
    linux.mount("/proc/sys", "/proc/sys", flags=linux.MS_BIND)
    flags = linux.MS_BIND | linux.MS_REMOUNT | linux.MS_RDONLY | _BARE | linux.MS_NOEXEC
    linux.mount("", "/proc/sys", flags=flags)
    for path in layout.hidden:
        linux.mount("/dev/null", path, flags=linux.MS_BIND)


def _inside(path: str) -> str:
    return f"{_NEW_ROOT}{path}"


def _bind(source: str, target: str) -> None:
    """A directory or a file, read-only whatever it was."""
    if os.path.isdir(source):
        os.makedirs(_inside(target), exist_ok=True)
    else:
        os.makedirs(os.path.dirname(_inside(target)), exist_ok=True)
        os.close(os.open(_inside(target), os.O_CREAT | os.O_WRONLY, 0o444))
    linux.mount(source, _inside(target), flags=linux.MS_BIND | linux.MS_REC)
    _remount_read_only(target)


def _remount_read_only(path: str) -> None:
    flags = linux.MS_BIND | linux.MS_REMOUNT | linux.MS_RDONLY | _BARE
    linux.mount("", _inside(path) if path != "/" else _NEW_ROOT, flags=flags)


def _mount_tmpfs(path: str, plan: KernelPlan, mode: str) -> None:
    os.makedirs(_inside(path), exist_ok=True)
    linux.mount("tmpfs", _inside(path), "tmpfs", _BARE, f"size={plan.disk_bytes},{mode}")


def _mount_devices(plan: KernelPlan) -> None:
    os.mkdir(_inside("/dev"))
    linux.mount("tmpfs", _inside("/dev"), "tmpfs", linux.MS_NOSUID, "size=64k,mode=0755")
    for name in _DEVICES:
        os.close(os.open(_inside(f"/dev/{name}"), os.O_CREAT | os.O_WRONLY, 0o444))
        linux.mount(f"/dev/{name}", _inside(f"/dev/{name}"), flags=linux.MS_BIND)
    for name, target in _DEVICE_LINKS.items():
        os.symlink(target, _inside(f"/dev/{name}"))
    os.mkdir(_inside("/dev/pts"))
    linux.mount(
        "devpts",
        _inside("/dev/pts"),
        "devpts",
        linux.MS_NOSUID | linux.MS_NOEXEC,
        "newinstance,ptmxmode=0666,mode=620",
    )
    _mount_tmpfs("/dev/shm", plan, "mode=1777")
    flags = linux.MS_BIND | linux.MS_REMOUNT | linux.MS_RDONLY | linux.MS_NOSUID
    linux.mount("", _inside("/dev"), flags=flags)
