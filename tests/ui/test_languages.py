"""The language somebody reads the app in goes with him from page to page."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from journeymap.ui.languages import nearest
from journeymap.ui.location import Place

SCRIPT = Path(__file__).parent.parent.parent / "journeymap" / "ui" / "entry" / "script.py"
TEA = "journeymap: 1\ntitle: Tea\npersonas:\n  mei: {name: Mei}\n  lin: {name: Lin}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JOURNEYMAP_DIR", str(tmp_path))
    (tmp_path / "tea.journey.yaml").write_text(TEA)
    (tmp_path / "torn.journey.yaml").write_text("journeymap: 1\ntitel: Torn\n")
    return tmp_path


def visit(lang: str) -> AppTest:
    app = AppTest.from_file(str(SCRIPT), default_timeout=30)
    app.query_params["lang"] = lang
    app.run()
    assert not app.exception
    return app


def words(app: AppTest) -> str:
    return "\n".join(element.value for element in (*app.header, *app.markdown, *app.caption))


@pytest.mark.usefixtures("folder")
def test_one_server_speaks_to_each_in_his_language() -> None:
    russian, chinese, english = (words(visit(lang)) for lang in ("ru", "zh-Hans", "en"))
    for said, title, mistake in (
        (russian, "Ваши карты", "может быть, "),
        (chinese, "我的地图", "是不是想写"),
        (english, "Your maps", "did you mean"),
    ):
        assert title in said
        assert mistake in said
        # A persona's name may hold the mark that lists things, so names are set apart by another.
        assert "Mei · Lin" in said


@pytest.mark.usefixtures("folder")
def test_links_keep_the_language_that_was_chosen() -> None:
    links = visit("ru").get("page_link")
    assert links
    assert all("lang=ru" in link.proto.query_string for link in links)


def test_the_address_carries_a_language_only_when_one_was_chosen() -> None:
    assert Place.of({"map": "tea", "lang": "ru"}).query() == {"map": "tea", "lang": "ru"}
    assert Place.of({"map": "tea"}).query() == {"map": "tea"}


@pytest.mark.parametrize(
    ("locale", "language"), [("zh-TW", "zh-Hans"), ("zh", "zh-Hans"), ("RU_ru", "ru"), ("de-AT", "en")]
)
def test_the_nearest_language_is_taken(locale: str, language: str) -> None:
    assert nearest(locale) == language
