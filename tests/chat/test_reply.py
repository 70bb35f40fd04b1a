from bot.chat.reply import Reply, bold, item, paragraph, plain, verbatim


def test_plain_text_keeps_quotes_in_marks_and_what_follows_close() -> None:
    reply = Reply(
        (verbatim("Words."), paragraph("— ", bold("Ann"), follows=True), paragraph("x"), item("y"))
    )

    assert plain(reply) == "“Words.”\n— Ann\n\nx\n• y"
