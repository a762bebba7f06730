"""How IPython is set up for analyses, and how it is connected to the server."""

from __future__ import annotations

import importlib
import io
import os
import sys
import warnings
from types import SimpleNamespace
from typing import Any

import zmq
from comm import get_comm_manager
from ipykernel._version import kernel_protocol_version
from ipykernel.compiler import XCachingCompiler
from ipykernel.control import ControlThread
from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp
from ipykernel.kernelbase import Kernel as KernelBase
from ipykernel.shellchannel import ShellChannelThread
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.application import BaseIPythonApplication
from traitlets.config import Config
from zmq.eventloop.zmqstream import ZMQStream

from data_lab.figures import prepare_figures
from data_lab.font_cache import use_font_cache
from data_lab.report_result import report
from data_lab.rich_outputs import install_rich_outputs
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
    "statsmodels.api",
    "ipykernel.subshell_manager",
    "tornado.gen",
    "tornado.platform.asyncio",
    "data_lab.figures",
    "data_lab.result",
    "data_lab.table_keep",
    "data_lab.table_resource",
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
        given = set(os.environ)
        for name in _PRELOADED:
            importlib.import_module(name)
        # Some set variables for what they load; the environment of a kernel stays the list that was given.
        for name in set(os.environ) - given:
            del os.environ[name]


class PreparedKernel(IPythonKernel):
    """ipykernel's kernel around the shell that is there already, without the debugger."""

    debugger_class = None

    def __init__(self, **kwargs: Any) -> None:
        # Not IPythonKernel's own, which goes through every imported module for the debugger's sake and so, after
        # a fork, makes private copies of memory that all kernels share.
        KernelBase.__init__(self, **kwargs)
        self.shell = shell = ZMQInteractiveShell.instance()
        shell.kernel = shell.parent = self
        for publisher in (shell.displayhook, shell.display_pub):
            publisher.session = self.session
            publisher.pub_socket = self.iopub_socket
        shell.displayhook.topic = self._topic("execute_result")
        self.comm_manager = get_comm_manager()
        shell.configurables.append(self.comm_manager)
        for message_type in ("comm_open", "comm_msg", "comm_close"):
            self.shell_handlers[message_type] = getattr(self.comm_manager, message_type)

    def start(self) -> None:
        self.shell.exit_now = False
        KernelBase.start(self)

    @property
    def kernel_info(self) -> dict[str, Any]:
        return {
            "protocol_version": kernel_protocol_version,
            "implementation": self.implementation,
            "implementation_version": self.implementation_version,
            "language_info": self.language_info,
            "banner": self.banner,
            "help_links": self.help_links,
            "supported_features": [],
        }


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
        # As in ipykernel, without the sockets of the debugger.
        self.control_socket = context.socket(zmq.ROUTER)
        self.control_socket.linger = 1000
        self._bind_socket(self.control_socket, 0)
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

    def init_kernel(self) -> None:
        shell_stream = ZMQStream(self.shell_socket, self.shell_channel_thread.io_loop)
        self.shell_channel_thread.shell_stream = shell_stream
        control_stream = ZMQStream(self.control_socket, self.control_thread.io_loop)
        self.control_thread.start()
        self.shell_channel_thread.start()
        self.kernel = kernel = PreparedKernel.instance(
            parent=self,
            session=self.session,
            control_stream=control_stream,
            shell_stream=shell_stream,
            control_thread=self.control_thread,
            shell_channel_thread=self.shell_channel_thread,
            iopub_thread=self.iopub_thread,
            iopub_socket=self.iopub_socket,
            stdin_socket=self.stdin_socket,
            log=self.log,
            profile_dir=self.profile_dir,
            user_ns=self.user_ns,
        )
        self.displayhook.get_execution_count = lambda: kernel.execution_count

    def prepare(self) -> None:
        """Everything of `initialize` that needs neither a socket nor a thread, so that a process forked
        afterwards has it already: configuration, the shell, figures, and each of them used once."""
        BaseIPythonApplication.initialize(self, [])
        self.init_pdb()
        # The kernel that is made later finds this shell instead of making one.
        self.shell = ZMQInteractiveShell.instance(
            parent=self,
            profile_dir=self.profile_dir,
            user_ns={},
            compiler_class=XCachingCompiler,
        )
        self.init_path()
        # Only asked whether it has an event loop of a window system.
        self.kernel = SimpleNamespace(eventloop=None)
        self.init_gui_pylab()
        self.init_extensions()
        self.init_code()
        prepare_figures("en")
        rehearse(self.shell)
        install_rich_outputs(self.shell)
        self.shell.user_ns["report"] = report
        self.kernel = None
        # What the set-up defined is not the user's: `%who` and `dir()` start from nothing.
        self.shell.history_manager.outputs = NothingKept()
        self.shell.user_ns_hidden.update(self.shell.user_ns)

    def connect(self, key: bytes, sockets: dict[str, str]) -> None:
        """The rest of `initialize`: the sockets, which the server has bound, and the threads."""
        self.sockets = sockets
        self.session.key = key
        self.init_poller()
        self.init_sockets()
        self.init_io()
        self.init_signal()
        self.init_kernel()
        self.shell.configurables.append(self)
        sys.stdout.flush()
        sys.stderr.flush()


def create_kernel_app() -> KernelApp:
    """The application, configured but neither prepared nor connected."""
    config = Config()
    config.Session.signature_scheme = "hmac-sha256"
    config.KernelApp.transport = "ipc"
    config.IPKernelApp.outstream_class = "data_lab.streams.BoundedOutStream"
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    config.InteractiveShell.cache_size = 100
    # A tip in the banner is drawn at random, which would move the generator on from its seed.
    config.InteractiveShell.enable_tip = False
    config.InteractiveShellApp.exec_PYTHONSTARTUP = False
    config.InteractiveShellApp.matplotlib = "inline"
    config.InlineBackend.figure_formats = {"png"}
    return KernelApp.instance(config=config)


def rehearse(shell: ZMQInteractiveShell) -> None:
    """Draw a figure and format a table once: fonts, parsers and formatters load on first use."""
    import matplotlib.pyplot as plt
    import pandas as pd

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        table = pd.DataFrame({"x": [1.0, 2.0], "group": ["a", "b"]})
        summary = table.groupby("group").mean()
        shell.display_formatter.format(summary)
        figure, axes = plt.subplots()
        axes.plot(table["x"], label="x")
        axes.set_title("rehearsal")
        axes.legend()
        shell.display_formatter.format(figure)
        figure.savefig(io.BytesIO(), format="png")
        plt.close(figure)
