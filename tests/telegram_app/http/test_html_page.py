from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

from bot.corpus.loader import load
from bot.language.translation import speaking
from bot.search.search import Search
from bot.telegram_app.http import html_page
from tests.conftest import EVENT, SOURCE, write_corpus

LINK = "https://t.me/quotes_bot"


class Elements(HTMLParser):
    """The elements of a page, and its text without the style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.style = self.text = ""
        self.tags = [""]
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        if self.tags[-1] == "style" and not self.style:
            self.style = data
        else:
            self.text += data


def page(folder: Path, event: str = EVENT, source: str = SOURCE) -> Elements:
    corpus = load(write_corpus(folder, event=event, source=source))
    return Elements(html_page.about("Quotes", LINK, Search(corpus)))


def test_it_leads_to_the_bot_and_shows_a_quote_and_the_panels(tmp_path: Path) -> None:
    shown = page(tmp_path)

    assert LINK in shown.links
    asked, quote = "What did Ann Baker say about “Flour”?", "“Good flour is worth its price"
    assert f"{asked}{quote}" in shown.text
    assert "Bread Day — How Do Bakers Work Together?3 February 2020 · The Guild" in shown.text


def test_nothing_that_the_record_holds_is_markup(tmp_path: Path) -> None:
    bad = "</style><script>alert(1)</script>"
    event = EVENT.replace("Bread Day —", f"{bad} —").replace("Head baker", bad)

    shown = page(
        tmp_path, event, SOURCE.replace("flour is", "flour is " + bad.replace("<", "&lt;"))
    )

    assert "script" not in shown.tags
    assert shown.text.count(bad) == 3


def test_the_browser_is_sent_nowhere_and_runs_only_the_style(tmp_path: Path) -> None:
    shown = page(tmp_path)

    allowed = b64encode(sha256(shown.style.encode()).digest()).decode()
    assert f"style-src 'sha256-{allowed}'" in html_page.HEADERS["Content-Security-Policy"]
    assert {"img", "script", "form", "iframe"}.isdisjoint(shown.tags)
    assert "url(" not in shown.style
    assert "@import" not in shown.style


def test_a_quote_is_in_the_language_of_its_event_and_shows_no_matches(tmp_path: Path) -> None:
    corpus = load(write_corpus(tmp_path, event=f"{EVENT}language: en-GB\n"))

    shown = html_page.about("Quotes", LINK, Search(corpus))

    assert '<blockquote lang="en-GB" dir="auto">“Good flour is worth' in shown


def test_it_is_in_the_language_that_is_spoken_here(tmp_path: Path) -> None:
    with speaking("de"):
        shown = html_page.about("Quotes", LINK, Search(load(write_corpus(tmp_path))))

    assert '<html lang="de">' in shown
    assert "Auf Telegram fragen" in shown
    assert ">„Good flour is worth" in shown
    assert "3. Februar 2020" in shown


def test_a_record_without_quotes_has_no_example(tmp_path: Path) -> None:
    notes = SOURCE.partition("## Flour")[0] + "Eighty bakers came.\n"

    assert "For example" not in page(tmp_path, source=notes).text


def test_of_many_panels_the_latest_are_listed(tmp_path: Path) -> None:
    for year in range(2000, 2025):
        event = EVENT.replace("2020", str(year)).replace("Bread Day —", f"Bread {year} —")
        write_corpus(tmp_path / "one", event=event)
        (tmp_path / "one" / "bread-day").rename(tmp_path / f"bread-{year}")
        (tmp_path / "one").rmdir()

    shown = Elements(html_page.about("Quotes", LINK, Search(load(tmp_path)))).text

    assert shown.index("Bread 2024") < shown.index("Bread 2005")
    assert "Bread 2004" not in shown
    assert "And 5 more panels: /events lists all." in shown
