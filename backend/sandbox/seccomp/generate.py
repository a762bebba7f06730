"""Write the seccomp filters ``x64.bpf`` and ``arm64.bpf`` and their SHA-256 in ``filters.json``.

Run on Linux with libseccomp 2.5: ``python3 backend/sandbox/seccomp/generate.py``. The list starts from the one that
Flatpak blocks; what is not named is allowed. EPERM where a program may ask and go on without, ENOSYS where
the C library falls back to an older call by itself (clone3 to clone, whose flags can be checked).
"""

from __future__ import annotations

import ctypes
import errno
import hashlib
import json
import os
from pathlib import Path

HERE = Path(__file__).parent
ARCHITECTURES = {"x64": 0xC000003E, "arm64": 0xC00000B7}
ALLOW = 0x7FFF0000
KILL_PROCESS = 0x80000000
ATTRIBUTE_BAD_ARCHITECTURE = 2
NOT_EQUAL, LESS, EQUAL, GREATER_OR_EQUAL, MASKED_EQUAL = 1, 2, 4, 5, 7

DENIED = """
ptrace process_vm_readv process_vm_writev process_madvise kcmp pidfd_getfd
unshare setns mount umount umount2 pivot_root chroot mknod mknodat
keyctl add_key request_key bpf perf_event_open userfaultfd
io_uring_setup io_uring_enter io_uring_register
kexec_load kexec_file_load init_module finit_module delete_module create_module
reboot swapon swapoff acct quotactl quotactl_fd syslog uselib nfsservctl
settimeofday clock_settime clock_adjtime adjtimex stime iopl ioperm modify_ldt vm86 vm86old
open_by_handle_at name_to_handle_at lookup_dcookie fanotify_init fanotify_mark
move_pages mbind set_mempolicy migrate_pages get_mempolicy
sethostname setdomainname vhangup vserver _sysctl
""".split()
# Of inotify and message queues there is one count per user, which kernels of one fork server share.
MISSING = """
clone3 fsopen fsconfig fsmount fspick open_tree move_mount mount_setattr memfd_secret
inotify_init inotify_init1 mq_open
""".split()

NEW_NAMESPACE_FLAGS = (
    0x00000080,  # time
    0x00020000,  # mount
    0x02000000,  # cgroup
    0x04000000,  # uts
    0x08000000,  # ipc
    0x10000000,  # user
    0x20000000,  # pid
    0x40000000,  # net
)
UNIX, INET, INET6 = 1, 2, 10
TERMINAL_INJECTION = (0x5412, 0x541C)  # TIOCSTI, TIOCLINUX
PERSONALITY_LINUX = 0


class Argument(ctypes.Structure):
    """`struct scmp_arg_cmp`."""

    _fields_ = [
        ("index", ctypes.c_uint),
        ("operator", ctypes.c_int),
        ("first", ctypes.c_uint64),
        ("second", ctypes.c_uint64),
    ]


library = ctypes.CDLL("libseccomp.so.2", use_errno=True)
library.seccomp_init.restype = ctypes.c_void_p
library.seccomp_init.argtypes = [ctypes.c_uint32]
for name, arguments in {
    "seccomp_release": [ctypes.c_void_p],
    "seccomp_arch_native": [],
    "seccomp_arch_remove": [ctypes.c_void_p, ctypes.c_uint32],
    "seccomp_arch_add": [ctypes.c_void_p, ctypes.c_uint32],
    "seccomp_attr_set": [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint32],
    "seccomp_export_bpf": [ctypes.c_void_p, ctypes.c_int],
    "seccomp_syscall_resolve_name": [ctypes.c_char_p],
    "seccomp_rule_add_array": [
        ctypes.c_void_p,
        ctypes.c_uint32,
        ctypes.c_int,
        ctypes.c_uint,
        ctypes.POINTER(Argument),
    ],
}.items():
    getattr(library, name).argtypes = arguments
library.seccomp_arch_native.restype = ctypes.c_uint32


def refuse_with(number: int) -> int:
    return 0x00050000 | number


def add_rule(context: int, call: str, error: int, *conditions: Argument) -> None:
    number = library.seccomp_syscall_resolve_name(call.encode())
    if number == -1:
        raise SystemExit(f"libseccomp does not know {call}")
    array = (Argument * len(conditions))(*conditions)
    result = library.seccomp_rule_add_array(context, refuse_with(error), number, len(conditions), array)
    # A call that this architecture never had (EDOM) needs no rule.
    if result not in (0, -errno.EDOM):
        raise SystemExit(f"rule for {call}: {os.strerror(-result)}")


def add_rules(context: int) -> None:
    for call in DENIED:
        add_rule(context, call, errno.EPERM)
    for call in MISSING:
        add_rule(context, call, errno.ENOSYS)
    for flag in NEW_NAMESPACE_FLAGS:
        if flag != 0x80:  # in clone's flags these bits are the exit signal
            add_rule(context, "clone", errno.EPERM, Argument(0, MASKED_EQUAL, flag, flag))
    for request in TERMINAL_INJECTION:
        add_rule(context, "ioctl", errno.EPERM, Argument(1, MASKED_EQUAL, 0xFFFFFFFF, request))
    add_rule(context, "personality", errno.EPERM, Argument(0, NOT_EQUAL, PERSONALITY_LINUX, 0))
    # Every address family but unix, inet and inet6: AF_VSOCK, AF_ALG, AF_NETLINK, AF_PACKET, ...
    for family in (0, *range(INET + 1, INET6)):
        add_rule(context, "socket", errno.EAFNOSUPPORT, Argument(0, EQUAL, family, 0))
    add_rule(context, "socket", errno.EAFNOSUPPORT, Argument(0, GREATER_OR_EQUAL, INET6 + 1, 0))


def export_filter(architecture: int, path: Path) -> None:
    context = library.seccomp_init(ALLOW)
    native = library.seccomp_arch_native()
    if architecture != native:
        library.seccomp_arch_add(context, architecture)
        library.seccomp_arch_remove(context, native)
    library.seccomp_attr_set(context, ATTRIBUTE_BAD_ARCHITECTURE, KILL_PROCESS)
    add_rules(context)
    with path.open("wb") as file:
        if library.seccomp_export_bpf(context, file.fileno()) != 0:
            raise SystemExit(f"could not write {path}")
    library.seccomp_release(context)


def main() -> None:
    digests = {}
    for name, architecture in ARCHITECTURES.items():
        path = HERE / f"{name}.bpf"
        export_filter(architecture, path)
        digests[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    (HERE / "filters.json").write_text(json.dumps(digests, indent=2) + "\n")


if __name__ == "__main__":
    main()
