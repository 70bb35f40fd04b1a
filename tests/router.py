"""A host's router: one port, and behind it whichever process answers."""

import itertools
import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self


class Router:
    """Passes each connection on to the next of some ports of this machine that takes it."""

    def __init__(self, ports: list[int]) -> None:
        self._next = itertools.cycle(ports)
        self._ports = len(ports)
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port: int = self._listener.getsockname()[1]

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                threading.Thread(target=self._connect, args=(client,), daemon=True).start()

    def _connect(self, client: socket.socket) -> None:
        with client:
            for port in itertools.islice(self._next, self._ports):
                with suppress(OSError):
                    with socket.create_connection(("127.0.0.1", port), 5) as server:
                        back = threading.Thread(target=_copy, args=(server, client), daemon=True)
                        back.start()
                        _copy(client, server)
                        back.join()
                    return


def _copy(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    for end in (source, target):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
