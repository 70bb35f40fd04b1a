"""The methods of the Bot API, one function each."""

import json
import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from .errors import Json, refuse
from .records import StoredMessage
from .rules import (
    CHAT_ACTIONS,
    check_commands,
    check_inline_answer,
    check_inline_result,
    check_keyboard,
    check_length,
    check_reactions,
    check_webhook,
)
from .schema import bot_api
from .text import FormattedText, format_text
from .updates import Updates, Webhook
from .webhook import WebhookOptions
from .world import World

_WEBHOOK_PORTS: Final = {None, 80, 88, 443, 8443}
_LOOPBACK_WEBHOOK: Final = re.compile(r"http://127\.0\.0\.1(:\d+)?(/|$)")
_COPIED: Final = ("link_preview_options", "message_thread_id")
_DEFAULT_CONNECTIONS: Final = 40
_NAME_LENGTH: Final = 64
_DESCRIPTION_LENGTH: Final = 512
_SHORT_DESCRIPTION_LENGTH: Final = 120
_NOTIFICATION_LENGTH: Final = 200
_MOST_DELETED: Final = 100
_NO_KEYBOARD: Final[Json] = {"inline_keyboard": []}


@dataclass(frozen=True, slots=True)
class Context:
    """What a method works on."""

    world: World
    updates: Updates
    webhooks: WebhookOptions
    connected: Callable[[], bool]


Method = Callable[[Context, Json], object]
METHODS: Final[dict[str, Method]] = {}


def _method(name: str) -> Callable[[Method], Method]:
    """Register a method, to run with the server's lock held."""

    def register(function: Method) -> Method:
        def run(context: Context, params: Json) -> object:
            with context.updates.changed:
                return function(context, params)

        METHODS[name] = run
        return function

    return register


@_method("getMe")
def _get_me(context: Context, _params: Json) -> object:
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_guest_queries": True,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return context.world.bot | abilities


@_method("logOut")
@_method("close")
def _goodbye(_context: Context, _params: Json) -> object:
    return True


def _get_updates(context: Context, params: Json) -> object:
    """Wait for updates; the queue does its own locking."""
    _check_kinds(params)
    return context.updates.poll(params, context.connected)


METHODS["getUpdates"] = _get_updates


@_method("setWebhook")
def _set_webhook(context: Context, params: Json) -> object:
    check_webhook(params)
    _check_kinds(params)
    if not params["url"]:
        return _delete_webhook(context, params)
    _check_webhook_url(params["url"], context.webhooks)
    connections = params.get("max_connections", _DEFAULT_CONNECTIONS)
    webhook = Webhook(params["url"], params.get("secret_token", ""), connections)
    context.updates.allowed = params.get("allowed_updates", context.updates.allowed)
    drop = params.get("drop_pending_updates", False)
    context.updates.set_webhook(webhook, drop_pending=drop)
    return True


@_method("deleteWebhook")
def _delete_webhook(context: Context, params: Json) -> object:
    drop = params.get("drop_pending_updates", False)
    context.updates.set_webhook(None, drop_pending=drop)
    return True


@_method("getWebhookInfo")
def _get_webhook_info(context: Context, _params: Json) -> object:
    updates = context.updates
    info: Json = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(updates.waiting),
    }
    if updates.allowed:
        info["allowed_updates"] = updates.allowed
    if updates.webhook is None:
        return info
    where = {"url": updates.webhook.url, "max_connections": updates.webhook.max_connections}
    return info | where | updates.webhook.last_error


def _check_kinds(params: Json) -> None:
    unknown = set(params.get("allowed_updates", [])) - bot_api().update_kinds
    if unknown:
        reason = f"allowed_updates has the unknown {sorted(unknown)}"
        refuse(reason)


def _check_webhook_url(url: str, options: WebhookOptions) -> None:
    if options.allow_loopback and _LOOPBACK_WEBHOOK.match(url):
        return
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        refuse("bad webhook: An HTTPS URL must be provided for webhook")
    if parts.port not in _WEBHOOK_PORTS:
        reason = "Webhook can be set up only on ports 80, 88, 443 or 8443"
        refuse(f"bad webhook: {reason}")


@_method("sendMessage")
def _send_message(context: Context, params: Json) -> object:
    content = format_text(params)
    check_keyboard(params.get("reply_markup"))
    chat = context.world.writable_chat(params["chat_id"])
    fields = content.fields() | {key: params[key] for key in _COPIED if key in params}
    if params.get("protect_content"):
        fields["has_protected_content"] = True
    fields |= _reply(context.world, chat, params.get("reply_parameters"))
    return context.world.send(chat, fields, params.get("reply_markup"))


def _reply(world: World, chat: Json, reply: Json | None) -> Json:
    """Return the fields that make a message a reply."""
    if reply is None:
        return {}
    there = world.chat(({"chat_id": chat["id"]} | reply)["chat_id"])
    key = there["id"], reply["message_id"]
    if reply.get("allow_sending_without_reply") and key not in world.messages:
        return {}
    original = world.message(there, reply["message_id"], "be replied").message
    if reply.get("quote", "") not in original.get("text", ""):
        refuse("QUOTE_TEXT_INVALID")
    shown = {name: value for name, value in original.items() if name != "reply_to_message"}
    return {"reply_to_message": shown} if there is chat else {}


@_method("sendMessageDraft")
def _send_message_draft(context: Context, params: Json) -> object:
    format_text(params, may_be_empty=True)
    if not params["draft_id"]:
        refuse("draft_id must be non-zero")
    if context.world.writable_chat(params["chat_id"])["type"] != "private":
        refuse("drafts can be sent to private chats only")
    return True


@_method("editMessageText")
def _edit_message_text(context: Context, params: Json) -> object:
    content = format_text(params).fields()
    check_keyboard(params.get("reply_markup"))
    stored = _editable(context.world, params)
    return _edited(context.world, stored, content, params.get("reply_markup"))


@_method("editMessageReplyMarkup")
def _edit_message_reply_markup(context: Context, params: Json) -> object:
    check_keyboard(params.get("reply_markup"))
    stored = _editable(context.world, params)
    message = stored.message
    content: Json = {key: message[key] for key in ("text", "entities") if key in message}
    return _edited(context.world, stored, content, params.get("reply_markup"))


def _edited(world: World, stored: StoredMessage, content: Json, markup: Json | None) -> object:
    message = world.rewrite(stored, content, None if markup == _NO_KEYBOARD else markup)
    return True if stored.inline_message_id else message


def _editable(world: World, params: Json) -> StoredMessage:
    inline_id = params.get("inline_message_id")
    if inline_id is not None:
        if inline_id not in world.inline_messages:
            refuse("MESSAGE_ID_INVALID")
        return world.inline_messages[inline_id]
    if "chat_id" not in params:
        refuse("chat_id is empty")
    if "message_id" not in params:
        refuse("message identifier is not specified")
    chat = world.writable_chat(params["chat_id"])
    stored = world.message(chat, params["message_id"], "edit")
    if not stored.by_bot:
        refuse("message can't be edited")
    return stored


@_method("deleteMessage")
def _delete_message(context: Context, params: Json) -> object:
    chat = context.world.writable_chat(params["chat_id"])
    context.world.message(chat, params["message_id"], "delete")
    context.world.delete(chat["id"], params["message_id"])
    return True


@_method("deleteMessages")
def _delete_messages(context: Context, params: Json) -> object:
    chat = context.world.writable_chat(params["chat_id"])
    if not 1 <= len(params["message_ids"]) <= _MOST_DELETED:
        refuse("message identifiers are not specified or too many")
    for message_id in params["message_ids"]:
        context.world.delete(chat["id"], message_id)
    return True


@_method("setMessageReaction")
def _set_message_reaction(context: Context, params: Json) -> object:
    chat = context.world.writable_chat(params["chat_id"])
    stored = context.world.message(chat, params["message_id"], "react")
    reactions = params.get("reaction", [])
    check_reactions(reactions)
    stored.reactions = [reaction["emoji"] for reaction in reactions]
    return True


@_method("sendChatAction")
def _send_chat_action(context: Context, params: Json) -> object:
    if params["action"] not in CHAT_ACTIONS:
        refuse("wrong parameter action in request")
    context.world.writable_chat(params["chat_id"])
    return True


@_method("answerCallbackQuery")
def _answer_callback_query(context: Context, params: Json) -> object:
    check_length(params.get("text", ""), _NOTIFICATION_LENGTH, "MESSAGE_TOO_LONG")
    context.world.open_query(params["callback_query_id"])
    return True


@_method("answerInlineQuery")
def _answer_inline_query(context: Context, params: Json) -> object:
    check_inline_answer(params)
    context.world.open_query(params["inline_query_id"])
    return True


@_method("answerGuestQuery")
def _answer_guest_query(context: Context, params: Json) -> object:
    result = params["result"]
    check_inline_result(result)
    context.world.open_query(params["guest_query_id"])
    context.world.close_query(params["guest_query_id"])
    content = result.get("input_message_content", {})
    written = "message_text" in content
    text = format_text(content, "message_text") if written else FormattedText("", [])
    return {"inline_message_id": context.world.send_inline(text, result.get("reply_markup"))}


@_method("getChat")
def _get_chat(context: Context, params: Json) -> object:
    kinds = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
    gifts = dict.fromkeys((*kinds, "gifts_from_channels"), False)
    full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}
    return context.world.writable_chat(params["chat_id"]) | full


@_method("getChatMember")
def _get_chat_member(context: Context, params: Json) -> object:
    context.world.writable_chat(params["chat_id"])
    own = params["user_id"] == context.world.bot["id"]
    user = context.world.bot if own else context.world.person(params["user_id"])
    return {"status": "member", "user": user}


@_method("leaveChat")
def _leave_chat(context: Context, params: Json) -> object:
    context.world.leave(context.world.writable_chat(params["chat_id"]))
    return True


@_method("setMyCommands")
def _set_my_commands(context: Context, params: Json) -> object:
    check_commands(params["commands"])
    context.world.settings["commands", _audience(params)] = params["commands"]
    return True


@_method("getMyCommands")
def _get_my_commands(context: Context, params: Json) -> object:
    return deepcopy(context.world.settings.get(("commands", _audience(params)), []))


@_method("deleteMyCommands")
def _delete_my_commands(context: Context, params: Json) -> object:
    context.world.settings.pop(("commands", _audience(params)), None)
    return True


def _audience(params: Json) -> str:
    scope = params.get("scope", {"type": "default"})
    return json.dumps([scope, params.get("language_code", "")], sort_keys=True)


def _profile_text(method: str, field: str, longest: int, too_long: str) -> None:
    """Register the setter and the getter of one text of the bot's profile."""

    @_method(f"set{method}")
    def _set(context: Context, params: Json) -> object:
        check_length(params.get(field, ""), longest, too_long)
        context.world.settings[field, params.get("language_code", "")] = params.get(field, "")
        return True

    @_method(f"get{method}")
    def _get(context: Context, params: Json) -> object:
        texts = context.world.settings
        default = texts.get((field, ""), "")
        return {field: texts.get((field, params.get("language_code", "")), "") or default}


_profile_text("MyName", "name", _NAME_LENGTH, "BOT_TITLE_INVALID")
_profile_text("MyDescription", "description", _DESCRIPTION_LENGTH, "DESCRIPTION_TOO_LONG")
_profile_text(
    "MyShortDescription", "short_description", _SHORT_DESCRIPTION_LENGTH, "ABOUT_TOO_LONG"
)
