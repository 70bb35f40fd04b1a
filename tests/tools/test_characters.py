from pathlib import Path

from bot.language import model
from bot.language.reader import language
from tools.characters import main

FILE = Path(model.__file__).parent / "zh" / "characters.toml"


def test_what_is_there_is_what_is_written(tmp_path: Path) -> None:
    main(tmp_path / "characters.toml")

    assert (tmp_path / "characters.toml").read_text("utf-8") == FILE.read_text("utf-8")


def test_each_character_stands_for_another_one() -> None:
    written, stands_as = language("zh").characters

    assert len(written) == len(set(written)) > 2000
    assert set(written).isdisjoint(stands_as)
    assert dict(zip(written, stands_as, strict=True))["電"] == "电"
