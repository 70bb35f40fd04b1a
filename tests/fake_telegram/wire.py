"""HTTP on the loopback: requests decoded the ways the Bot API documents, answers as JSON."""

import json
import os
import re
import socket
import struct
import sys
from collections.abc import Callable
from email.message import Message
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

from .engine import Answer, Request
from .errors import ApiError, refuse
from .schema import Upload

Answering = Callable[[Request], Answer | None]
_PATH: Final = re.compile(r"/bot([^/]+)/(.*)")
_RESET_ON_CLOSE: Final = struct.pack("ii", 1, 0)
_POLL_SECONDS: Final = 0.02


class HttpServer:
    """A server on a free port of the loopback, one thread a connection."""

    def __init__(self, answering: Answering) -> None:
        """Bind the port; requests are taken from :meth:`start` on."""
        self._server = _Server(answering)
        self._thread = Thread(
            target=self._server.serve_forever, args=(_POLL_SECONDS,), name="fake-telegram-http"
        )

    @property
    def url(self) -> str:
        """Return the root of the API, without ``/bot``."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def start(self) -> None:
        """Serve."""
        self._thread.start()

    def close(self) -> None:
        """Stop, closing connections that are kept alive."""
        self._server.shutdown()
        self._thread.join()
        self._server.disconnect_all()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    request_queue_size = 128

    def __init__(self, answering: Answering) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answering = answering
        self._sockets: set[Any] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        self._sockets.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._sockets.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report errors of the server; a bot that hangs up is none."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)

    def disconnect_all(self) -> None:
        """Take no further request on any connection; answers under way still go out."""
        for connection in list(self._sockets):
            try:
                connection.shutdown(socket.SHUT_RD)
            except OSError:
                continue


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True
    server: _Server

    def do_GET(self) -> None:
        self.do_POST()

    def do_POST(self) -> None:
        path = _PATH.fullmatch(urlsplit(self.path).path)
        if path is None:
            self.close_connection = True
            not_found = ApiError(404, "Not Found")
            self._send(Answer(404, not_found.body()))
            return
        request = Request(path[1], path[2], self._parameters, self._connected)
        answer = self.server.answering(request)
        if answer is None:
            self._drop()
        else:
            self._send(answer)

    def _parameters(self) -> dict[str, object]:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        query = urlsplit(self.path).query
        given = dict(parse_qsl(query, keep_blank_values=True)) | _decode(self.headers, body)
        return {name: value for name, value in given.items() if value is not None}

    def _send(self, answer: Answer) -> None:
        body = json.dumps(answer.body).encode()
        self.send_response_only(answer.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drop(self) -> None:
        """Reset the connection, as a network failure would."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        os.close(self.connection.detach())
        self.close_connection = True

    def _connected(self) -> bool:
        """Tell whether the client still waits for the answer."""
        try:
            return bool(self.connection.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT))
        except BlockingIOError:
            return True
        except OSError:
            return False


def _decode(headers: Message, body: bytes) -> dict[str, object]:
    kind = headers.get_content_type() if body else ""
    if kind == "application/json":
        return _decode_json(body)
    if kind == "multipart/form-data":
        return _decode_multipart(headers["Content-Type"], body)
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True))
    except UnicodeDecodeError:
        refuse("strings must be encoded in UTF-8")


def _decode_json(body: bytes) -> dict[str, object]:
    try:
        decoded = json.loads(body)
    except ValueError:
        refuse("can't parse JSON object")
    if not isinstance(decoded, dict):
        refuse("can't parse JSON object")
    return decoded


def _decode_multipart(content_type: str, body: bytes) -> dict[str, object]:
    heading = f"Content-Type: {content_type}\r\n\r\n".encode()
    parsed = BytesParser().parsebytes(heading + body)
    parts = [part for part in parsed.walk() if not part.is_multipart()]
    return {_name(part): _value(part) for part in parts}


def _name(part: Message) -> str:
    return str(part.get_param("name", header="Content-Disposition"))


def _value(part: Message) -> object:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    filename = part.get_filename()
    return content.decode() if filename is None else Upload(filename, len(content))
