from pathlib import Path

from bot.language import dates
from bot.language.reader import DEFAULT, codes, language, names
from bot.language.translation import translated
from tools.cldr import main

FOLDER = Path(dates.__file__).parent


def test_what_is_there_is_what_is_written(tmp_path: Path) -> None:
    for code in codes():
        (tmp_path / code).mkdir()

    main(tmp_path)

    written = {path.relative_to(tmp_path) for path in tmp_path.rglob("*.toml")}
    assert {path.parent.name for path in written} == set(codes())
    assert [p for p in written if (tmp_path / p).read_text() != (FOLDER / p).read_text()] == []
    assert not (tmp_path / DEFAULT / "dates.toml").exists()


def test_every_language_has_dates_and_whoever_is_spoken_to_has_names_of_languages() -> None:
    assert [code for code in codes() if len(language(code).dates.months) != 12] == []
    assert [code for code in codes() if len(language(code).dates.weekdays) != 7] == []
    assert [code for code in translated() if not language(code).languages.names] == []
    assert language("es").languages.names["de"] == "alemán"
    assert set(codes()) <= language("fr").languages.names.keys() <= names().codes
