"""A kernel as Jupyter starts it: `cold_kernel.py RUNS`, with the cell's code on stdin. Prints one JSON line: milliseconds
from the start to the end of the cell, for each run, and the private memory in kB of the last one, idle."""

import json
import sys
import time
from pathlib import Path

from jupyter_client.manager import start_new_kernel


def private_kb(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))


def main() -> None:
    code = sys.stdin.read()
    durations, memory = [], 0
    for _ in range(int(sys.argv[1])):
        started = time.perf_counter()
        manager, client = start_new_kernel(kernel_name="python3")
        reply = client.execute_interactive(code, store_history=False, timeout=120, output_hook=lambda message: None)
        durations.append((time.perf_counter() - started) * 1000)
        if reply["content"]["status"] != "ok":
            raise SystemExit(reply["content"])
        time.sleep(0.5)
        memory = private_kb(manager.provisioner.pid)
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    print(json.dumps({"durationsMs": durations, "privateKb": memory}))


main()
