"""Output streams that hold back the code instead of piling up when the server reads slowly."""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Callable
from typing import Any

import zmq
from ipykernel.iostream import IOPubThread, OutStream
from zmq.eventloop.zmqstream import ZMQStream

_QUEUED_MESSAGES = 64
_CHUNK_CHARACTERS = 256 * 1024
_UNSENT_CHARACTERS = 256 * 1024


class BoundedIOPubThread(IOPubThread):
    """An IOPub thread whose queue is bounded: whoever publishes waits for room."""

    def schedule(self, f: Callable[..., Any]) -> None:
        is_own_thread = threading.current_thread() is self.thread
        while not is_own_thread and len(self._events) > _QUEUED_MESSAGES and self.thread.is_alive():
            time.sleep(0.002)
        super().schedule(f)

    def _setup_pipe_in(self) -> None:
        """What forked processes print arrives here: over a unix socket, where ipykernel would take TCP, which
        needs a netlink socket that the sandbox does not have."""
        self._pipe_uuid = os.urandom(16)
        self._pipe_path = os.path.join(tempfile.mkdtemp(prefix="data-lab-output-"), "socket")
        pipe_in = self.socket.context.socket(zmq.PULL)
        pipe_in.linger = 0
        pipe_in.bind(f"ipc://{self._pipe_path}")
        self._pipe_in = ZMQStream(pipe_in, self.io_loop)
        self._pipe_in.on_recv(self._handle_pipe_msg)

    def _setup_pipe_out(self) -> tuple[zmq.Context[Any], zmq.Socket[Any]]:
        context = zmq.Context()
        pipe_out = context.socket(zmq.PUSH)
        pipe_out.linger = 3000
        pipe_out.connect(f"ipc://{self._pipe_path}")
        return context, pipe_out


class BoundedOutStream(OutStream):
    """stdout or stderr in messages of at most 256k characters, of which at most 256k wait to be sent."""

    flush_timeout = 3600
    _unsent = 0

    def write(self, string: str) -> int | None:
        if not isinstance(string, str):
            return super().write(string)
        for start in range(0, len(string), _CHUNK_CHARACTERS):
            chunk = string[start : start + _CHUNK_CHARACTERS]
            super().write(chunk)
            self._unsent += len(chunk)
            if len(chunk) == _CHUNK_CHARACTERS or self._unsent > _UNSENT_CHARACTERS:
                self._unsent = 0
                self.flush()
        return len(string)
