"""The least that python-telegram-bot can do: a bot that echoes. Settings as those of `bot run`."""

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Send a message back."""
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """Run until SIGTERM."""
    app = (
        Application.builder()
        .token(os.environ["TELEGRAM_BOT_TOKEN"])
        .base_url(f"{os.environ['TELEGRAM_API_URL']}/bot")
        .concurrent_updates(True)  # noqa: FBT003 - the builder's own signature
        .build()
    )
    app.add_handler(MessageHandler(filters.TEXT, echo))
    if address := os.environ.get("WEBHOOK_URL"):
        port = int(os.environ["PORT"])
        app.run_webhook("127.0.0.1", port, "telegram", webhook_url=f"{address}/telegram")
    else:
        app.run_polling()


if __name__ == "__main__":
    main()
