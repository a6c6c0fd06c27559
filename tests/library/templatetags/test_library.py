"""The filter that links the glossary: safe, and only where a link may stand."""

import re

import pytest
from django.utils.safestring import SafeString, mark_safe
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zeroward.core.models import Served
from zeroward.library.models import Term
from zeroward.library.queries.glossary import PageTerms, known_term
from zeroward.library.templatetags.library import explained


def terms() -> PageTerms:
    known = (
        Term(key="ccc", term="CCC", expansion="Climate City Contract"),
        Term(key="mission-city", term="Mission City"),
        Term(key="amp", term="amp"),
    )
    return PageTerms([known_term(term) for term in known])


def test_plain_text_is_escaped_before_it_is_linked() -> None:
    done = explained("<b>CCC</b> & more", terms())
    assert done == '&lt;b&gt;<a class="term" href="/en/glossary/ccc/">CCC</a>&lt;/b&gt; &amp; more'
    assert isinstance(done, SafeString)


def test_plural_is_linked_in_english_only() -> None:
    assert "mission-city" in explained("All Mission Cities met.", terms())
    german = Served("Alle Mission Cities", "de", "human", "de")
    assert "mission-city" not in explained(german, terms())


def test_without_terms_the_text_is_only_escaped() -> None:
    assert explained("CCC <i>", None) == "CCC &lt;i&gt;"


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="/x">CCC</a>',
        "<h2>CCC</h2>",
        "<button>the <b>CCC</b></button>",
        '<img alt="CCC">',
        "R&amp;D",
        "<!-- CCC -->",
    ],
)
def test_markup_is_left_alone_where_no_link_may_stand(markup: str) -> None:
    assert explained(mark_safe(markup), terms()) == markup


def test_markup_is_linked_in_its_text() -> None:
    done = explained(mark_safe('<p><a href="/x">CCC</a> and CCC</p>'), terms())
    assert done == '<p><a href="/x">CCC</a> and <a class="term" href="/en/glossary/ccc/">CCC</a></p>'


def test_page_remembers_what_it_linked() -> None:
    page = terms()
    assert "href" in explained("CCC", page)
    assert "href" not in explained("Climate City Contract", page)
    assert page.on_page() == [("CCC: Climate City Contract", "/en/glossary/ccc/", "en")]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
def test_any_text_stays_text(text: str) -> None:
    done = explained(text, terms())
    without_links = re.sub(r'<a class="term" href="[^"]*">|</a>', "", done)
    assert "<" not in without_links
    assert ">" not in without_links


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet='<>&/ab"=CMission ty', max_size=120))
def test_any_markup_keeps_what_it_was(markup: str) -> None:
    done = explained(mark_safe(markup), terms())
    assert re.sub(r'<a class="term" href="[^"]*">(.*?)</a>', r"\1", done, flags=re.DOTALL) == markup
