import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import User

from bot.chat.actions import Action, Choice, Find, Link, Share, View
from bot.chat.reply import Reply, Span, bold, italic, item, paragraph, verbatim, whole
from bot.telegram_app.outgoing.render import LONGEST_MESSAGE, brief, keyboard, to_html


def test_only_verbatim_words_stand_in_a_blockquote() -> None:
    reply = Reply(
        (
            verbatim("Said."),
            paragraph("— ", bold("Ann"), follows=True),
            paragraph(italic("Retold:"), " told"),
            item("one"),
            paragraph(Span("There", url='https://example.org/?a=1&b="')),
        )
    )

    assert to_html(reply) == [
        (
            "<blockquote>Said.</blockquote>\n— <b>Ann</b>\n\n<i>Retold:</i> told\n• one\n\n"
            '<a href="https://example.org/?a=1&amp;b=&quot;">There</a>'
        )
    ]


def test_a_long_quote_is_folded() -> None:
    (short,), (long,) = (to_html(Reply((verbatim("a" * size),))) for size in (500, 501))

    assert short.startswith("<blockquote>")
    assert long.startswith("<blockquote expandable>")


def test_text_is_never_markup_and_what_telegram_refuses_is_left_out() -> None:
    assert to_html(Reply((paragraph("<b>&amp;\0\x1b\ud800"),))) == ["&lt;b&gt;&amp;amp;"]


ME = User(1, "Quotes", True, username="quotes_bot", supports_inline_queries=True)  # noqa: FBT003


@pytest.mark.parametrize(
    ("action", "button"),
    [
        (View(offset=3), {"callback_data": "q:3::"}),
        (Share("abcdefghijkl"), {"switch_inline_query": "abcdefghijkl"}),
        (
            Link("abcdefghijkl"),
            {"copy_text": {"text": "https://t.me/quotes_bot?start=abcdefghijkl"}},
        ),
        (Find(), {"switch_inline_query_current_chat": ""}),
    ],
)
def test_a_button_carries_all_there_is_to_know(action: Action, button: dict[str, object]) -> None:
    markup = keyboard(Reply((), ((Choice("Go", action),),)), ME)

    assert markup is not None
    assert markup.to_dict() == {"inline_keyboard": [[{"text": "Go"} | button]]}
    assert keyboard(Reply(()), ME) is None


def test_a_bot_without_inline_mode_shares_and_finds_by_links() -> None:
    me = User(1, "Quotes", True, username="quotes_bot")  # noqa: FBT003
    markup = keyboard(Reply((), ((Choice("A", Share("x")), Choice("B", Find())),)), me)

    assert markup is not None
    assert [button.url for button in markup.inline_keyboard[0]] == [
        "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fquotes_bot%3Fstart%3Dx",
        "https://t.me/quotes_bot?start=welcome",
    ]


def test_whole_passages_are_left_out_where_they_make_a_reply_long() -> None:
    reply = Reply((verbatim("a" * 300), whole("b" * 900), verbatim("c" * 300), whole("d" * 900)))

    assert brief(reply).blocks == reply.blocks[:3]


@given(
    st.lists(
        st.tuples(
            st.integers(1, 3000), st.sampled_from(["a", "word ", "🎉", "<&> "]), st.booleans()
        ),
        min_size=1,
        max_size=6,
    )
)
def test_a_long_reply_is_divided_into_messages_that_fit_and_nothing_is_lost(
    parts: list[tuple[int, str, bool]],
) -> None:
    texts = [text * count for count, text, _ in parts]
    blocks = [
        verbatim(text) if quoted else paragraph(text)
        for text, (_, _, quoted) in zip(texts, parts, strict=True)
    ]

    messages = to_html(Reply(tuple(blocks)))

    visible = [_visible(message) for message in messages]
    assert all(0 < len(text.encode("utf-16-le")) // 2 <= LONGEST_MESSAGE for text in visible)
    assert "".join("".join(visible).split()) == "".join("".join(texts).split())


def test_a_long_block_of_several_spans_is_one_paragraph_with_one_number() -> None:
    long = verbatim("word " * 500, bold("here"), " word" * 500)._replace(number=2)

    first, second = to_html(Reply((long,)))

    assert first.startswith("<b>2.</b>\n<blockquote expandable>word")
    assert "<b>here</b> word" in first
    assert "\n\n" not in first
    assert second.startswith("<blockquote expandable>word")


def _visible(html: str) -> str:
    text = re.sub("<blockquote( expandable)?>", "", html).replace("</blockquote>", "")
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
