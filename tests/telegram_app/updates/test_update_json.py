import json
from typing import Any

import pytest
from telegram.error import TelegramError

from bot.telegram_app.updates.update_json import by_number, read_page, read_update, unreadable

DEEP = "[" * 100_000
LONG = "4" + "2" * 5000  # a number longer than Python reads
HEAD = '{"ok":true,"result":['


@pytest.mark.parametrize(
    ("body", "update"),
    [
        ('{"update_id": 1, "x": 2}', (1, {"update_id": 1, "x": 2})),
        ('{"x": 2, "update_id": 1}', (1, {"x": 2, "update_id": 1})),
        (f'{{"update_id":1,"message":{DEEP}', (1, {})),
        (f' {{ "update_id" : 1 , "message": {LONG}}}', (1, {})),
    ],
)
def test_an_update_is_read_or_at_least_its_number(body: str, update: tuple[int, Any]) -> None:
    assert read_update(body.encode()) == update


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "not JSON"),
        (DEEP, "not JSON"),
        (f'{{"update_id": {LONG}, "x": 1}}', "not JSON"),
        ("null", "no update"),
        ('{"update_id": true}', "no update"),
        ('{"update_id": "1"}', "no update"),
    ],
)
def test_what_has_no_number_is_no_update(body: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_update(body.encode())


@pytest.mark.parametrize("broken", [DEEP, LONG, f'{{"a":{DEEP}', '"\x00"'])
def test_an_update_that_cant_be_read_keeps_no_other_away(broken: str) -> None:
    words = json.dumps({"update_id": 3, "text": 'x {"update_id":9, "text": 1}'})
    page = f'{HEAD}{{"update_id":1,"a":"ü"}},\n{{"update_id":2,"m":{broken}}},{words}]}}'

    assert by_number(read_page(page.encode())["result"]) == {
        1: {"update_id": 1, "a": "ü"},
        2: unreadable(2),
        3: json.loads(words),
    }


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        ("", "can't be read"),
        ("<html>Bad Gateway</html>", "can't be read"),
        (DEEP, "can't be read"),
        (f'{HEAD}{{"update_id":1,"text":"secr', "cut off"),
        (f'{HEAD}{{"update_id":1,"text":"]}}', "cut off"),
        (f'{HEAD}{{"update_id":1,"text":{{"a":[1]}}', "cut off"),
        ("[]", "no JSON object"),
        ("1", "no JSON object"),
        ('{"ok":true}', "no updates"),
        ('{"ok":true,"result":{}}', "no updates"),
        ('{"ok":true,"result":[[]]}', "no updates"),
        ('{"ok":true,"result":[{"update_id":"1"}]}', "no updates"),
    ],
)
def test_what_is_no_page_of_updates_is_an_error_without_the_words_in_it(
    payload: str, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(TelegramError, match=reason):
        by_number(read_page(payload.encode())["result"])

    assert caplog.text == ""


def test_a_page_may_be_empty() -> None:
    assert by_number(read_page(b'{"ok":true,"result":[]}')["result"]) == {}


def test_what_has_no_number_keeps_no_other_away() -> None:
    assert by_number([7, {"update_id": 1}, {}]) == {1: {"update_id": 1}}


def test_a_refusal_is_read_as_it_is() -> None:
    refusal = {"ok": False, "error_code": 409, "description": "Conflict"}

    assert read_page(json.dumps(refusal).encode()) == refusal | {"result": None}
