"""Reading small made-up portfolios: what a whole one gives, and what broken ones say."""

import pytest

from tests.library.importers.portfolio.documents import HEADER, card, challenge, opener, portfolio
from zeroward.library.importers.portfolio.errors import PortfolioError
from zeroward.library.importers.portfolio.parse import Parsed, parse_bytes


def kinds(parsed: Parsed) -> list[str]:
    return [finding.kind for finding in parsed.findings]


def test_parse_a_small_portfolio() -> None:
    parsed = parse_bytes(portfolio())
    (category,) = parsed.portfolio.categories
    (one,) = category.challenges
    assert (category.number, category.title, parsed.portfolio.edition) == (
        "01",
        "Streets and Squares",
        "2031",
    )
    assert (one.code, one.hashtags) == ("1.1", ("QuietStreets", "Walking"))
    assert [entry.text for entry in one.key_challenges] == ["Cars are loud", "Nobody counts steps"]
    assert one.quote
    assert (one.quote.text, one.quote.attribution) == (
        "We should whisper more.",
        "Interview with a neighbour",
    )
    (material,) = parsed.portfolio.materials
    assert (material.countries, material.years, material.links[0].languages) == (("AT",), (2021,), ("de",))
    assert not parsed.portfolio.reading.untaken


def test_parse_keeps_the_focus_of_each_placement() -> None:
    cards = (
        card(body="Here it teaches."),
        card(title="“Tram  School”", body="There it counts.", year="n.d."),
    )
    document = portfolio(
        opener(entries=("Quiet streets for all", "Counting steps")),
        challenge(cards=cards[:1]),
        challenge("1.2", "Counting steps", cards=cards[1:]),
    )
    parsed = parse_bytes(document)
    (material,) = parsed.portfolio.materials
    assert [placement.card.body[0].text for placement in material.placements] == [
        "Here it teaches.",
        "There it counts.",
    ]
    assert {"same_material", "material_title_differs", "material_year_differs"} <= set(kinds(parsed))


def test_parse_names_items_of_a_series_after_their_link() -> None:
    items = [card(title="Tea talk series", links=f"Webinar: {name}") for name in ("Trams", "Trees")]
    parsed = parse_bytes(portfolio(opener(), challenge(cards=tuple(items))))
    assert [material.title for material in parsed.portfolio.materials] == [
        "Tea talk series: Trams",
        "Tea talk series: Trees",
    ]


def test_parse_reports_empty_tables_and_texts_to_come() -> None:
    empty = card(title="", label="Type of learning format", body="IN PROGRESS", features=())
    parsed = parse_bytes(portfolio(opener(), challenge(quote="TBC", keys=("Will follow",), cards=(empty,))))
    (one,) = parsed.portfolio.challenges
    assert one.in_progress
    assert (one.cards[0].state, one.cards[0].format_label) == ("placeholder", "")
    assert kinds(parsed).count("placeholder_text") == 3
    assert "placeholder_table" in kinds(parsed)
    assert parsed.portfolio.counts()["materials"] == 0


@pytest.mark.parametrize(
    "table",
    [
        f"{HEADER}\nTram school\tAustria\t2021",
        f"{HEADER}\nTram school\tAustria\t2021\tNotes\tmore\tcells",
        "Learning Material Country Year of release\nTram school Austria 2021",
        f"{HEADER}\n\t\t\t",
    ],
)
def test_parse_reports_a_table_that_it_cannot_read(table: str) -> None:
    parsed = parse_bytes(portfolio(opener(), challenge(cards=(f"Workshop\n\n{table}\n\nText about it.\n",))))
    found = [finding for finding in parsed.findings if finding.kind in {"unread_table", "placeholder_table"}]
    assert found
    assert found[0].lines
    assert parsed.portfolio.counts()["materials"] == 0
    assert parsed.portfolio.counts()["material_tables"] == 1


def test_parse_reports_a_second_row_of_a_table() -> None:
    extra = card().replace("\n\nPeople", "\nTree school\tItaly\t2022\tn/a\n\nPeople")
    parsed = parse_bytes(portfolio(opener(), challenge(cards=(extra,))))
    assert [finding.raw for finding in parsed.findings if finding.kind == "extra_row"] == [
        "Tree school Italy 2022 n/a"
    ]


def test_parse_reports_differing_titles_and_missing_entries() -> None:
    contents = "Chapters and Content:\n\n01 Streets and Squares\n\n- 1.1 Silent roads\n- 1.3 Never written"
    parsed = parse_bytes(portfolio(contents, opener(), challenge(), challenge("1.2", "Counting steps")))
    assert {"title_differs", "not_in_contents", "not_in_body"} <= set(kinds(parsed))
    assert parsed.portfolio.challenges[0].variants[0].text == "Silent roads"


def test_parse_reports_the_heading_of_another_category() -> None:
    parsed = parse_bytes(portfolio(opener(), challenge(head="Ponds and Parks")))
    (finding,) = (finding for finding in parsed.findings if finding.kind == "category_label")
    assert (finding.raw, finding.made_of_it) == ("Ponds and Parks", "read as Streets and Squares")


def test_parse_reports_text_that_it_does_not_understand() -> None:
    document = portfolio(opener(), challenge() + "\n\nstray words between two lists\n\nand\tsome\tcells")
    parsed = parse_bytes(document)
    (finding,) = (finding for finding in parsed.findings if finding.kind == "untaken")
    lines = document.decode().split("\n")
    assert lines[finding.lines[0] - 1] == "stray words between two lists"
    assert lines[finding.lines[-1] - 1] == "and\tsome\tcells"


def test_parse_takes_stray_doubled_and_misspelt_tags() -> None:
    text = challenge(tags="#QuietStreets\t#QuietStreets\n#quietstreets #TreeTraning").replace(
        "\n\n01\n\n", "\n\n#Walking\n\n01\n\n"
    )
    parsed = parse_bytes(portfolio(opener(), text))
    assert parsed.portfolio.challenges[0].hashtags == (
        "QuietStreets",
        "quietstreets",
        "TreeTraning",
        "Walking",
    )
    assert {"repeated_tag", "stray_tags", "tag_variant", "misspelt_tag"} <= set(kinds(parsed))
    tags = {tag.name: tag for tag in parsed.portfolio.hashtags}
    assert tags["TreeTraning"].variant_of == "TreeTraining"
    assert tags["QuietStreets"].spellings == ("QuietStreets", "quietstreets")


def test_parse_without_openers_or_contents_reads_the_challenges() -> None:
    parsed = parse_bytes(portfolio(challenge(), challenge("2.1", "Green ponds", head="Ponds")))
    assert [(category.number, len(category.challenges)) for category in parsed.portfolio.categories] == [
        ("01", 1),
        ("02", 1),
    ]


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "no text"),
        (b" \n\t\n", "no text"),
        (b"\xff\xfeh\x00i\x00", "UTF-16"),
        (b"%PDF-1.7 ...", "plain text"),
        (b"one\ntwo \xe4 three", "line 2 is not UTF-8"),
        (b"Just a letter.\n\nWith two paragraphs.", "no challenge found"),
        (b"x" * (9 * 1024 * 1024), "larger than 8 MB"),
    ],
    ids=["empty", "blank", "utf-16", "pdf", "latin-1", "letter", "huge"],
)
def test_parse_refuses_what_is_no_portfolio(raw: bytes, says: str) -> None:
    with pytest.raises(PortfolioError, match=says):
        parse_bytes(raw, name="file.txt")


def test_parse_reports_a_line_that_is_too_long() -> None:
    parsed = parse_bytes(portfolio(opener(), challenge() + "\n\n" + "word " * 10_000))
    (finding,) = (finding for finding in parsed.findings if finding.kind == "line_too_long")
    assert "49999 characters" in finding.made_of_it


def test_parse_cleans_hostile_text() -> None:
    hostile = card(
        title="Tram \u202eloohcs<script>alert(1)</script>",
        body="Watch <img src=x onerror=alert(1)> the \x00tram\x07 **stop** [here](javascript:alert(1)).",
    )
    parsed = parse_bytes(portfolio(opener(), challenge(cards=(hostile,))))
    (material,) = parsed.portfolio.materials
    assert material.title == "Tram loohcs"
    assert material.body[0].text == "Watch the tram stop here."
    assert kinds(parsed).count("hidden_characters") == 2
    assert [finding.made_of_it for finding in parsed.findings if finding.kind == "markup_removed"] == [
        "without script",
        "without img",
    ]


def test_parse_is_quick_on_repeated_patterns() -> None:
    nasty = "\n".join(
        ["#" * 5000, "(" * 5000, "[" * 5000, "*" * 5000, "<" * 5000, "\t" * 3000, "1.1 " * 3000]
    )
    parsed = parse_bytes(portfolio(opener(), challenge(), nasty))
    assert parsed.portfolio.counts()["challenges"] == 1
    assert "untaken" in kinds(parsed)
