from hypothesis import given
from hypothesis import strategies as st

from bot.chat.reply import Reply, Span, bold, italic, item, paragraph, verbatim
from bot.telegram_app.messages import LONGEST_MESSAGE, keyboard, to_html


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


def test_text_is_never_markup_and_what_telegram_refuses_is_left_out() -> None:
    assert to_html(Reply((paragraph("<b>&amp;\0\x1b\ud800"),))) == ["&lt;b&gt;&amp;amp;"]


def test_a_button_carries_where_to_go_on() -> None:
    markup = keyboard(Reply((), more=3))

    assert markup is not None
    assert markup.inline_keyboard[0][0].callback_data == "more:3"
    assert keyboard(Reply(())) is None


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


def _visible(html: str) -> str:
    text = html.replace("<blockquote>", "").replace("</blockquote>", "")
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
