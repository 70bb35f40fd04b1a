"""Where people meet the bot: private chats, groups, inline mode, buttons."""
