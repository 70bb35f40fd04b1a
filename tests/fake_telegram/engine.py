"""One call from its raw parameters to its answer, with the failures a test has asked for."""

import time
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from threading import Event
from typing import Final

from .errors import ApiError, Json
from .holds import Holds
from .methods import METHODS, Context
from .records import Call, QuestionLog
from .schema import bot_api
from .updates import Updates
from .webhook import WebhookOptions
from .world import World

_DESCRIPTIONS: Final = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass(slots=True)
class Failure:
    """A failure the next calls of a method meet.

    A dropped connection gets no answer at all; an ``executed`` call takes effect before it fails,
    as when only the answer is lost.
    """

    method: str
    times: int
    status: int
    description: str | None
    retry_after: int | None
    drop: bool
    executed: bool

    def error(self) -> ApiError:
        """Return the refusal."""
        default = _DESCRIPTIONS.get(self.status, "Error")
        if self.retry_after is not None:
            default = f"Too Many Requests: retry after {self.retry_after}"
        description = self.description or default
        return ApiError(self.status, description, violation=False, retry_after=self.retry_after)


@dataclass(frozen=True, slots=True)
class Request:
    """A call as it arrives; ``connected`` tells whether the client still waits for the answer."""

    token: str
    method: str
    read: Callable[[], Mapping[str, object]]
    connected: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP status and a JSON body."""

    status: int
    body: Json


class Engine:
    """The server behind its HTTP surface."""

    def __init__(
        self, token: str, world: World, updates: Updates, webhooks: WebhookOptions
    ) -> None:
        """Serve one bot."""
        self.latency = 0.0
        self.failures: Final[list[Failure]] = []
        self.question_log: Final = QuestionLog(updates.changed)
        self._token = token
        self._world = world
        self._updates = updates
        self._webhooks = webhooks
        self._holds = Holds()
        self._closing = Event()

    def close(self) -> None:
        """Cut latency and long polls short from now on."""
        self._closing.set()
        with self._updates.changed:
            self._updates.closed = True
            self._updates.changed.notify_all()

    def answer(self, request: Request) -> Answer | None:
        """Carry out a call and record it; ``None`` means the connection is to be dropped."""
        arrived, clock = time.time(), time.monotonic()
        self._closing.wait(self.latency)
        failure = self._failure(request.method)
        params: Json = {}
        violation = None
        try:
            params.update(request.read())
            self._holds.check(request.method, params, clock)
            answer = self._carry_out(request, params, failure)
        except ApiError as error:
            answer = Answer(error.status, error.body())
            violation = error.description if error.violation else None
        dropped = failure is not None and failure.drop
        response = None if dropped else answer.body
        self.question_log.record(Call(request.method, params, response, arrived), violation)
        return None if dropped else answer

    def _carry_out(self, request: Request, params: Json, failure: Failure | None) -> Answer:
        """Decode the parameters in place, then answer unless a failure comes first."""
        if request.token != self._token:
            raise ApiError(401, "Unauthorized", violation=False)
        if failure is not None and not failure.executed:
            if failure.retry_after is not None:
                self._holds.hold(request.method, params, failure.retry_after)
            raise failure.error()
        params.update(bot_api().arguments(request.method, params))
        context = Context(self._world, self._updates, self._webhooks, request.connected)
        result = METHODS[request.method](context, deepcopy(params))
        if failure is not None:
            raise failure.error()
        return Answer(200, _success(request.method, params, result))

    def _failure(self, method: str) -> Failure | None:
        with self._updates.changed:
            for failure in self.failures:
                if failure.method == method and failure.times > 0:
                    failure.times -= 1
                    return failure
        return None


def _success(method: str, params: Json, result: object) -> Json:
    body: Json = {"ok": True, "result": result}
    if method in {"setWebhook", "deleteWebhook"}:
        body["description"] = f"Webhook was {'set' if params.get('url') else 'deleted'}"
    return body
