"""Heads of tables: which column is which, in which unit."""

import pytest
from django.utils.translation import override

from zeroward.finance.importers.heads import head_of, unit_of
from zeroward.finance.queries.file_columns import column_names, column_title
from zeroward.finance.tables import TABLES


@pytest.mark.parametrize(
    ("text", "scale", "currency"),
    [
        ("Capex", 1.0, ""),
        ("Capex (€)", 1.0, "EUR"),
        ("Capex [Mio. €]", 1e6, "EUR"),
        ("Capex (€m)", 1e6, "EUR"),
        ("Cost in million EUR", 1e6, "EUR"),
        ("Budget (k€)", 1e3, "EUR"),
        ("Budget [TEUR]", 1e3, "EUR"),
        ("Budget (billion HUF)", 1e9, "HUF"),
        ("Investition (Tsd. CHF)", 1e3, "CHF"),
        ("Budget [MEUR]", 1e6, "EUR"),
        ("Budget [kHUF]", 1e3, "HUF"),
        ("Paid in many years", 1.0, ""),
        ("Koszt (mln zł)", 1e6, "PLN"),
        ("Municipal Budget for Climate Actions & Projects (€)", 1.0, "EUR"),
        ("Interest [%]", 1.0, ""),
    ],
)
def test_units_in_a_head(text: str, scale: float, currency: str) -> None:
    assert unit_of(text) == (scale, currency)


@pytest.mark.parametrize("language", ["en", "de", "fr", "ro"])
@pytest.mark.parametrize("key", list(TABLES))
def test_our_own_heads_are_read_in_every_language(key: str, language: str) -> None:
    spec = TABLES[key]
    names = column_names(spec)
    with override(language):
        assert list(head_of(spec, names).columns.values()) == list(names)
        titles = [column_title(spec, name) for name in names]
        found = head_of(spec, titles)
    if len(set(titles)) == len(titles) and "source_text" in names and "name" in names:
        assert found.columns
        assert not set(found.unread.values()) - {""}


def test_a_unit_that_means_two_things_is_not_guessed() -> None:
    head = head_of(TABLES["costs"], ["Action", "Investment (mil. €)"])
    assert head.columns == {0: "name"}
    assert head.unread == {1: "Investment (mil. €)"}


def test_heads_as_contracts_print_them() -> None:
    risks = head_of(TABLES["risks"], ["Field of action", "Sector project", "Risks identified", "Mitigation"])
    assert list(risks.columns.values()) == ["field", "project", "name", "mitigation"]
    income = head_of(TABLES["income"], ["Income category", "City income", "% of city budget"])
    assert list(income.columns.values()) == ["name", "amount"]
    years = head_of(TABLES["by-field"], ["Fields of action", "2023", "2024", "Notes"])
    assert (years.columns, years.years, years.unread) == ({0: "field"}, {1: 2023, 2: 2024}, {3: "Notes"})
