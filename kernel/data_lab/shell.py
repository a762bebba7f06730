"""How IPython is set up for analyses, and how it is connected to the server."""

from __future__ import annotations

import importlib
import io
import warnings
from typing import Any

import zmq
from ipykernel.control import ControlThread
from ipykernel.kernelapp import IPKernelApp
from ipykernel.shellchannel import ShellChannelThread
from traitlets.config import Config

from data_lab.font_cache import use_font_cache
from data_lab.streams import BoundedIOPubThread

_PRELOADED = (
    "numpy",
    "pandas",
    "pyarrow",
    "scipy.stats",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",
    "matplotlib_inline.backend_inline",
    "seaborn",
    "data_lab.figures",
    "data_lab.result",
    "data_lab.runtime",
    "data_lab.workspace",
)


class NothingKept(dict[int, list[Any]]):
    """Takes the place of IPython's record of outputs, which keeps all that was ever printed in memory."""

    def __missing__(self, key: int) -> list[Any]:
        return []

    def __setitem__(self, key: int, value: list[Any]) -> None:
        pass

    def setdefault(self, key: int, default: Any = None) -> Any:
        return default


def preload_packages() -> None:
    """Import what nearly every analysis uses, so that its first cell does not wait for it."""
    use_font_cache()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in _PRELOADED:
            importlib.import_module(name)


class KernelApp(IPKernelApp):
    """ipykernel's application, with the direction of the sockets turned round: the server binds, we connect."""

    sockets: dict[str, str] = {}

    def _path_of(self, socket: zmq.Socket[Any]) -> str | None:
        for name in ("shell", "control", "iopub"):
            if socket is getattr(self, f"{name}_socket"):
                return self.sockets[name]
        return None

    def _bind_socket(self, s: zmq.Socket[Any], port: int) -> int:
        path = self._path_of(s)
        if path is not None:
            s.connect(f"ipc://{path}")
        return port

    def init_control(self, context: zmq.Context[Any]) -> None:
        # As in ipykernel, except that the debugger's socket stays unconnected: it would be a second
        # connection to the server's shell socket.
        self.control_socket = context.socket(zmq.ROUTER)
        self.control_socket.linger = 1000
        self._bind_socket(self.control_socket, 0)
        self.debugpy_socket = context.socket(zmq.STREAM)
        self.debug_shell_socket = context.socket(zmq.DEALER)
        self.control_thread = ControlThread(daemon=True)
        self.shell_channel_thread = ShellChannelThread(context, daemon=True)

    def init_iopub(self, context: zmq.Context[Any]) -> None:
        self.iopub_socket = context.socket(zmq.XPUB)
        self.iopub_socket.linger = 1000
        self.iopub_socket.sndhwm = 16
        # Wait for the server instead of dropping messages: a lost `idle` would leave an execution open.
        self.iopub_socket.xpub_nodrop = True
        self._bind_socket(self.iopub_socket, 0)
        self.configure_tornado_logger()
        self.iopub_thread = BoundedIOPubThread(self.iopub_socket, pipe=True, session=self.session)
        self.iopub_thread.start()
        self.iopub_socket = self.iopub_thread.background_socket

    def init_connection_file(self) -> None:
        pass

    def write_connection_file(self, **kwargs: Any) -> None:
        pass

    def init_heartbeat(self) -> None:
        pass

    def log_connection_info(self) -> None:
        pass

    def initialize(self, argv: list[str] | None = None) -> None:
        super().initialize(argv)
        _prepare_shell(self.shell)


def create_kernel_app(key: bytes, sockets: dict[str, str]) -> KernelApp:
    """The application, configured but not yet connected."""
    config = Config()
    config.Session.key = key
    config.Session.signature_scheme = "hmac-sha256"
    config.KernelApp.transport = "ipc"
    config.IPKernelApp.outstream_class = "data_lab.streams.BoundedOutStream"
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    config.InteractiveShell.cache_size = 100
    config.InteractiveShellApp.exec_PYTHONSTARTUP = False
    config.InteractiveShellApp.matplotlib = "inline"
    config.InlineBackend.figure_formats = {"png"}
    app = KernelApp.instance(config=config)
    app.sockets = sockets
    return app


def _prepare_shell(shell: Any) -> None:
    from data_lab.figures import prepare_figures

    prepare_figures("en")
    _rehearse()
    shell.history_manager.outputs = NothingKept()
    # What the set-up defined is not the user's: `%who` and `dir()` start from nothing.
    shell.user_ns_hidden.update(shell.user_ns)


def _rehearse() -> None:
    """Draw a figure and format a table once: fonts, parsers and formatters load on first use."""
    import matplotlib.pyplot as plt
    import pandas as pd

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        table = pd.DataFrame({"x": [1.0, 2.0], "group": ["a", "b"]})
        table.groupby("group").mean().to_html()
        figure, axes = plt.subplots()
        axes.plot(table["x"], label="x")
        axes.set_title("rehearsal")
        axes.legend()
        figure.savefig(io.BytesIO(), format="png")
        plt.close(figure)
