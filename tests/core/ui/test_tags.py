from datetime import date

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory
from django.utils import translation

from zeroward.core.ui.tables import Cell, Column, Matrix, MatrixRow, Table
from zeroward.core.ui.why import Part, Why


def show(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context)).strip()


def test_badge_has_icon_word_tone_owner_and_date() -> None:
    page = show('{% badge "to_come" owner="Nordic team" due="June 2026" %}')
    assert 'class="badge is-prog"' in page
    assert "#i-prog" in page
    assert "To come" in page
    assert "Nordic team, due June 2026" in page


def test_badge_writes_a_date_in_the_reader_s_language() -> None:
    with translation.override("de"):
        assert "1. Juni 2026" in show('{% badge "draft" due=due %}', due=date(2026, 6, 1))


def test_unknown_state_is_refused() -> None:
    with pytest.raises(ValueError, match="There is no state 'shiny'"):
        show('{% badge "shiny" %}')


def test_plate_with_an_address_is_an_outlined_link_that_says_its_name() -> None:
    page = show('{% plate "1.2" url="/x/" name="Skills" %}')
    assert page == '<a href="/x/" class="plate out">1.2<span class="sr"> Skills</span></a>'


@pytest.mark.parametrize(
    ("value", "word", "icon"), [(True, "Yes", "yes"), (False, "No", "no"), (None, "Not known", "ask")]
)
def test_fact_says_its_value_before_its_title(value: bool | None, word: str, icon: str) -> None:
    page = show('{% fact value "Twinning" %}<p>more</p>{% endfact %}', value=value)
    assert f"#i-{icon}" in page
    assert page.index(f"{word}: ") < page.index("Twinning") < page.index("<p>more</p>")


def test_key_figure_without_a_value_shows_not_known_and_never_a_zero() -> None:
    page = show("{% key_figure None %}per head: which year?{% endkey_figure %}")
    assert "Not known" in page
    assert "#i-ask" in page
    assert "per head: which year?" in page


def test_text_of_others_is_escaped_everywhere() -> None:
    evil = '<script>"x"</script>'
    sources = (
        '{% section evil aside=evil id="a" %}{{ evil }}{% endsection %}',
        "{% notice title=evil %}{{ evil }}{% endnotice %}",
        "{% note evil %}{{ evil }}{% endnote %}",
        "{% empty_state evil %}{{ evil }}{% endempty_state %}",
        "{% fact None evil %}{{ evil }}{% endfact %}",
        "{% hashtags tags %}",
        "{% term evil evil %}",
        "{% plate evil name=evil url=evil %}",
        "{% search_field evil evil value=evil placeholder=evil lang=evil %}",
        "{% how_we_know rows %}{{ evil }}{% endhow_we_know %}",
        "{% go evil %}{{ evil }}{% endgo %}",
        "{% europe_map evil caption=evil %}{% endeurope_map %}",
        "{% lang_attrs evil %}{% served_in evil %}",
    )
    for source in sources:
        page = show(source, evil=evil, tags=[(evil, evil)], rows=[(evil, evil)])
        assert "<script" not in page, source
        assert 'x"<' not in page, source


def test_language_sign_only_for_another_language() -> None:
    assert show('{% served_in "en" %}{% lang_attrs "en" %}{% served_in "" %}') == ""
    assert "This text is shown in Portuguese" in show('{% served_in "pt" %}')
    assert show('<p{% lang_attrs "ar" %}>') == '<p lang="ar" dir="rtl">'


def test_records_label_each_cell_for_small_screens() -> None:
    table = Table("Fuels", [Column("Fuel"), Column("Tonnes", True)], [("Petrol", "1")], ("All", "1"))
    page = show("{% records table %}", table=table)
    assert '<th scope="row">Petrol</th><td class="n" data-l="Tonnes">1</td>' in page
    assert '<caption class="sr">Fuels</caption>' in page
    assert '<tfoot><tr><th scope="row">All</th>' in page


def test_chart_is_followed_by_its_table() -> None:
    table = Table("Fuels", [Column("Fuel")], [("Petrol",)])
    page = show('{% chart "Fuels" unit="t" table=table %}<svg></svg>{% endchart %}', table=table)
    assert page.index("</figure>") < page.index("The same as a table") < page.index("Petrol")


def test_matrix_numbers_its_fields_and_completes_its_links() -> None:
    matrix = Matrix(
        "Fields",
        "Country",
        ["Facilitator"],
        [MatrixRow("Austria", "/at/", [Cell("gap", "Help fill", "/c/", "of Austria")])],
    )
    page = show("{% matrix matrix %}", matrix=matrix)
    assert '<span class="fname">Facilitator</span><span class="fno" aria-hidden="true">1</span>' in page
    assert '<a href="/c/" class="cell"><span class="sq gap"></span>' in page
    assert 'Help fill<span class="sr"> of Austria</span>' in page


def test_why_prints_parts_total_and_what_would_change_it() -> None:
    page = show("{% why reason %}", reason=Why([Part("Small effort", 0.06)], "a call that closes soon."))
    assert "+\u00a00.06" in page
    assert "Together" in page
    assert "a call that closes soon." in page


def test_pager_says_where_and_how_many_follow() -> None:
    request = RequestFactory().get("/en/search/?q=a")
    page = show("{% pager page %}", page=Paginator(range(11), 8).page(1), request=request)
    assert "1 to 8 of 11" in page
    assert "Next 3" in page
    assert 'href="?q=a&amp;page=2"' in page


def test_pager_of_nothing_is_nothing() -> None:
    request = RequestFactory().get("/")
    assert show("{% pager page %}", page=Paginator([], 8).page(1), request=request) == ""


def test_number_filter_leaves_nothing_as_nothing_but_prints_zero() -> None:
    assert show("[{{ none|number }}][{{ zero|number }}]", none=None, zero=0) == "[][0]"


def test_block_tag_without_its_end_is_a_template_error() -> None:
    with pytest.raises(TemplateSyntaxError):
        show('{% notice "warn" %}')
