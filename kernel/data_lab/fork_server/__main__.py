"""Start the fork server: ``python -m data_lab.fork_server``.

Speaks JSON lines with the server that started it. The first line on stdin is the layout (`plan.Layout`); it answers
``{"ready": {…versions}}``. Then, for a kernel with any id:

    {"fork": id, "name", "user", "diskBytes"}  ->  {"forked": id, "pid": int}   it waits at its gate
    {"go": id}                                                                 its control group is ready
    {"kill": id}
                                               ->  {"ended": id, "code": int}   negative: a signal's number
    {"ping": n}                                ->  {"pong": n}

No secret passes through here, since every later kernel inherits this process' memory: a kernel reads its key from
a file of its own.
"""

from __future__ import annotations

import gc
import json
import os
import sys

from data_lab.fork_server.plan import read_layout
from data_lab.fork_server.serve import ForkServer
from data_lab.runtime import read_runtime
from data_lab.shell import create_kernel_app, preload_packages


def main() -> None:
    # Kernels' users must get through the directories that are made for them.
    os.umask(0o022)
    layout = read_layout(json.loads(sys.stdin.buffer.readline()))
    os.makedirs(os.environ["HOME"], exist_ok=True)
    preload_packages()
    create_kernel_app().prepare()
    ready = json.dumps({"ready": read_runtime()})
    server = ForkServer(layout)
    # What is there now stays shared: the collector of a fork leaves it alone.
    gc.collect()
    gc.freeze()
    os.write(1, f"{ready}\n".encode())
    server.serve()


if __name__ == "__main__":
    main()
