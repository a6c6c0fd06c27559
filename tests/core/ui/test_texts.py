import pytest
from django.utils.translation import override

from zeroward.core.domain.texts import set_text
from zeroward.core.templatetags.texts import in_page_language, said
from zeroward.places.models import Country


@pytest.mark.parametrize(
    ("url", "turned"),
    [
        ("/en/cities/klagenfurt/", "/de/cities/klagenfurt/"),
        ("/en/governance/#board", "/de/governance/#board"),
        ("/de/cities/", "/de/cities/"),
        ("/media/report.pdf", "/media/report.pdf"),
        ("https://example.org/en/", "https://example.org/en/"),
        ("", ""),
    ],
)
def test_in_page_language_keeps_the_page_and_turns_its_language(url: str, turned: str) -> None:
    with override("de"):
        assert in_page_language(url) == turned


def test_said_marks_a_text_that_is_not_in_the_language_of_the_page(austria: Country) -> None:
    with override("de"):
        assert said(austria, "name").startswith('<span lang="en" dir="ltr">Austria</span>')
    set_text(record=austria, field="name", lang="de", body="<b>Österreich</b>")
    with override("de"):
        assert said(austria, "name") == "&lt;b&gt;Österreich&lt;/b&gt;"
