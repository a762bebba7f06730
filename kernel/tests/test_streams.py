"""SBX-60: output that nobody takes holds the code back, and leaves nothing behind."""

import threading
from collections import deque
from types import SimpleNamespace

from data_lab.shell import NothingKept
from data_lab.streams import BoundedIOPubThread


def test_sbx_60_publishing_waits_while_the_queue_is_full() -> None:
    publisher = BoundedIOPubThread.__new__(BoundedIOPubThread)
    publisher.thread = SimpleNamespace(is_alive=lambda: True)
    publisher._events = deque(range(65))
    publisher._local = SimpleNamespace(event_pipe=SimpleNamespace(send=lambda _: None))
    writer = threading.Thread(target=publisher.schedule, args=("last",), daemon=True)
    writer.start()
    assert "last" not in publisher._events
    publisher._events.popleft()
    writer.join(timeout=10)
    assert publisher._events[-1] == "last"


def test_sbx_60_the_record_of_outputs_keeps_nothing() -> None:
    outputs = NothingKept()
    outputs[1].append("text")
    outputs.setdefault(2, []).append("text")
    outputs[3] = ["text"]
    assert not outputs
