from bot.chat.recent import Previous, RecentAnswers

SEEDS = Previous("What about seeds?", ("a", "b"))


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_what_a_chat_was_told_is_remembered_for_ten_minutes() -> None:
    clock = Clock()
    recent = RecentAnswers(clock)
    recent.remember(1, SEEDS)

    clock.now = 600
    assert recent.recall(1) == SEEDS
    assert recent.recall(2) is None
    clock.now = 601
    assert recent.recall(1) is None


def test_what_tells_nothing_leaves_what_was_told_before() -> None:
    recent = RecentAnswers()
    recent.remember(1, SEEDS)
    recent.remember(1, None)

    assert recent.recall(1) == SEEDS


def test_only_the_latest_thousand_chats_are_remembered() -> None:
    recent = RecentAnswers()
    for chat in (*range(1000), 0, 1000):
        recent.remember(chat, SEEDS)

    assert recent.recall(0) == SEEDS
    assert recent.recall(1) is None
