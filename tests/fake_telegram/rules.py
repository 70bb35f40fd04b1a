"""Limits the Bot API documents that types alone do not express."""

import re
from typing import Final

from .errors import Json, refuse
from .links import checked_link
from .text import format_text

_LOOKS: Final = {"text", "style", "icon_custom_emoji_id"}
_STYLES: Final = {"danger", "success", "primary"}
_MOST_BUTTONS: Final = 100
_CALLBACK_DATA_BYTES: Final = 64
_COMMAND: Final = re.compile(r"[a-z0-9_]{1,32}")
_COMMAND_DESCRIPTION: Final = 256
_MOST_COMMANDS: Final = 100
_MOST_RESULTS: Final = 50
_RESULT_ID_BYTES: Final = 64
_OFFSET_BYTES: Final = 64
_START_PARAMETER: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SECRET_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]+")
_SECRET_TOKEN_LENGTH: Final = 256
_MOST_CONNECTIONS: Final = 100
_EMOJI: Final = (
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 "
    "💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 "
    "🦄 😘 💊 🙊 😎 👾 🤷 😡 ❤\ufe0f\u200d🔥 👨\u200d💻 🤷\u200d♂\ufe0f 🤷\u200d♀\ufe0f"
)
_REACTIONS: Final = frozenset(_EMOJI.split())
CHAT_ACTIONS: Final = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def check_reactions(reactions: list[Json]) -> None:
    """Refuse what a bot may not react with: one emoji at most, of those that Telegram lists."""
    if len(reactions) > 1:
        refuse("REACTIONS_TOO_MANY")
    if any(each["type"] != "emoji" or each["emoji"] not in _REACTIONS for each in reactions):
        refuse("REACTION_INVALID")


def check_keyboard(markup: Json | None) -> None:
    """Refuse an inline keyboard Telegram refuses; other reply markups pass."""
    rows = (markup or {}).get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    if len(buttons) > _MOST_BUTTONS:
        refuse("reply markup is too long")
    for button in buttons:
        _check_button(button)


def _check_button(button: Json) -> None:
    actions = button.keys() - _LOOKS
    wrong = "can't parse inline keyboard button: "
    if not button["text"]:
        refuse(wrong + 'Field "text" must be non-empty')
    if not actions:
        refuse(wrong + "Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        refuse(wrong + f"exactly one action expected, found {sorted(actions)}")
    if button.get("style", "primary") not in _STYLES:
        refuse(wrong + "invalid button style specified")
    if "callback_data" in button:
        _check_callback_data(button["callback_data"])
    if "url" in button:
        _check_button_url(button["url"])


def _check_callback_data(data: str) -> None:
    if not data:
        reason = "Text buttons are unallowed in the inline keyboard"
        refuse(f"can't parse inline keyboard button: {reason}")
    if len(data.encode()) > _CALLBACK_DATA_BYTES:
        refuse("BUTTON_DATA_INVALID")


def _check_button_url(url: str) -> None:
    try:
        checked_link(url)
    except ValueError as error:
        reason = f"inline keyboard button URL '{url}' is invalid: {error}"
        refuse(reason)


def check_commands(commands: list[Json]) -> None:
    """Refuse a command list Telegram refuses."""
    if len(commands) > _MOST_COMMANDS:
        refuse("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"]):
            refuse("BOT_COMMAND_INVALID")
        if not command["description"]:
            refuse("command description must be non-empty")
        if len(command["description"]) > _COMMAND_DESCRIPTION:
            reason = f"command description length must not exceed {_COMMAND_DESCRIPTION}"
            refuse(reason)


def check_inline_answer(params: Json) -> None:
    """Refuse an answer to an inline query Telegram refuses."""
    results = params["results"]
    ids = [result["id"] for result in results]
    if len(results) > _MOST_RESULTS:
        refuse("RESULTS_TOO_MUCH")
    if len(set(ids)) < len(ids):
        refuse("RESULT_ID_DUPLICATE")
    if len(params.get("next_offset", "").encode()) > _OFFSET_BYTES:
        refuse("NEXT_OFFSET_INVALID")
    for result in results:
        check_inline_result(result)
    button = params.get("button", {})
    if "start_parameter" in button and not _START_PARAMETER.fullmatch(button["start_parameter"]):
        refuse("START_PARAM_INVALID")


def check_inline_result(result: Json) -> None:
    """Refuse one result of an inline or guest query, with the message it would send."""
    if not 1 <= len(result["id"].encode()) <= _RESULT_ID_BYTES:
        refuse("RESULT_ID_INVALID")
    check_keyboard(result.get("reply_markup"))
    content = result.get("input_message_content", {})
    if "message_text" in content:
        format_text(content, "message_text")


def check_webhook(params: Json) -> None:
    """Refuse a secret token or a number of connections out of range."""
    secret = params.get("secret_token", "")
    if len(secret) > _SECRET_TOKEN_LENGTH:
        refuse("secret token is too long")
    if secret and not _SECRET_TOKEN.fullmatch(secret):
        refuse("secret token contains unallowed characters")
    if not 1 <= params.get("max_connections", 1) <= _MOST_CONNECTIONS:
        refuse("max_connections must be between 1 and 100")


def check_length(text: str, longest: int, reason: str) -> None:
    """Refuse a text that is too long."""
    if len(text) > longest:
        refuse(reason)
