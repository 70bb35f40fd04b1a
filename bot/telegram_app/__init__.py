"""The conversation on Telegram. The only wing that imports `telegram`."""

import os

# Before `telegram` is imported: it then tells spans of time as timedelta, as it will in future.
os.environ.setdefault("PTB_TIMEDELTA", "true")
