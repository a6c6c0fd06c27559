import pytest
from django.utils import translation
from django.utils.translation import trans_real

from zeroward.core.ui.languages import direction, language_links, own_name
from zeroward.core.ui.themes import chosen_theme


def test_link_keeps_the_page_and_its_question() -> None:
    links = language_links("/en/search/?q=Geld&page=2", ["en", "de"])
    assert [link.url for link in links] == ["/en/search/?q=Geld&page=2", "/de/search/?q=Geld&page=2"]
    assert [link.current for link in links] == [True, False]


@pytest.mark.parametrize("path", ["/en/no-such-page/", "/health"])
def test_page_without_a_translation_leads_to_the_start_page(path: str) -> None:
    assert {link.code: link.url for link in language_links(path, ["de"])} == {"de": "/de/"}


def test_name_is_in_its_own_language() -> None:
    assert [own_name(code) for code in ("fr", "ro", "mt", "xx")] == ["Français", "Română", "Malti", "XX"]


def test_direction_of_writing() -> None:
    assert (direction("he"), direction("ar-eg"), direction("de")) == ("rtl", "rtl", "ltr")


@pytest.mark.parametrize(
    ("cookies", "theme"),
    [({}, ""), ({"zeroward_theme": "dark"}, "dark"), ({"zeroward_theme": '"><script>'}, "")],
)
def test_only_known_themes_are_taken_from_the_cookie(cookies: dict[str, str], theme: str) -> None:
    assert chosen_theme(cookies) == theme


def test_links_read_no_other_language_into_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each language's messages and routes take a dozen megabytes, which a reader of one does not need."""
    monkeypatch.setattr(trans_real, "_translations", {})
    with translation.override("en"):
        links = language_links("/en/search/?q=a", ["en", "de", "fr"])
    assert [link.url for link in links] == ["/en/search/?q=a", "/de/search/?q=a", "/fr/search/?q=a"]
    assert set(trans_real._translations) == {"en"}
