"""Cities and emissions behind a barrier: what counts, what is withheld, and that nothing is found by subtraction."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.barriers.models import Consent, Report
from zeroward.barriers.queries.affected import FEWEST, Reader, affected, two_digits
from zeroward.core.models import Visibility
from zeroward.core.visibility import ANONYMOUS, Viewer
from zeroward.places.models import City

EVERYONE = Viewer(1, {"country:AT": frozenset({"platform-editor"})})


@dataclass
class Said:
    city: str
    tonnes: float | None = None
    consent: str = Consent.NO


def report(said: Said) -> Report:
    return Report(
        scope=f"city:{said.city}",
        scope_country="AT",
        visibility=Visibility.PLATFORM,
        city=City(key=said.city, name=said.city.title()),
        emissions_t=said.tonnes,
        consent=said.consent,
    )


def told(said: list[Said], viewer: Viewer = ANONYMOUS):  # type: ignore[no-untyped-def]
    return affected([report(one) for one in said], Reader(viewer), {})


def test_platform_sees_exact_figures() -> None:
    found = told([Said("a", 10.0), Said("a", 12.0), Said("b")], EVERYONE)
    assert (found.cities, found.tonnes, found.known, found.unknown, found.rounded) == (2, 12.0, 1, 1, False)
    assert found.names == ("A", "B")


@pytest.mark.parametrize(("hidden", "cities"), [(0, 0), (1, None), (4, None), (5, 5), (6, 6)])
def test_unnamed_cities_are_counted_from_five_on(hidden: int, cities: int | None) -> None:
    found = told([Said(f"c{number}") for number in range(hidden)])
    assert (found.cities, found.names) == (cities, ())


def test_remainder_beside_named_cities_is_withheld_too() -> None:
    found = told([Said("a", consent=Consent.NAMED), *(Said(f"c{number}") for number in range(4))])
    assert (found.cities, found.names, found.withheld) == (None, ("A",), True)


def test_figures_of_few_unnamed_cities_are_withheld_and_of_many_rounded() -> None:
    few = [Said(f"c{number}", 100.0 if number < 2 else None) for number in range(8)]
    found = told(few)
    assert (found.cities, found.tonnes, found.known, found.withheld) == (8, None, None, True)
    many = told([Said(f"c{number}", 123.0) for number in range(6)])
    assert (many.cities, many.tonnes, many.known, many.rounded) == (6, 740.0, 6, True)


def test_withdrawn_and_kept_back_reports_do_not_count() -> None:
    back, gone = report(Said("a")), report(Said("b"))
    back.visibility, gone.withdrawn_on = Visibility.CITY, "2026-03-02"  # type: ignore[assignment]
    assert affected([back, gone], Reader(EVERYONE), {}).cities == 0


def test_merged_municipalities_count_once() -> None:
    found = affected(
        [report(Said("a", 10.0)), report(Said("b", 30.0))], Reader(EVERYONE), {"a": ("b", "Bnew")}
    )
    assert (found.cities, found.tonnes, found.names) == (1, 30.0, ("B",))


@given(
    st.lists(
        st.builds(
            Said,
            st.sampled_from([f"c{number}" for number in range(12)]),
            st.none() | st.floats(0, 1e6),
            st.sampled_from(Consent.values),
        ),
        max_size=30,
    )
)
def test_no_small_group_of_unnamed_cities_shows(said: list[Said]) -> None:
    found = told(said)
    open_to_all = {one.city for one in said if one.consent in (Consent.NAMED, Consent.PUBLISHED)}
    hidden = {one.city for one in said} - open_to_all
    with_figure = {one.city for one in said if one.tonnes is not None} & hidden
    if 0 < len(hidden) < FEWEST:
        assert found.cities is None
    if 0 < len(with_figure) < FEWEST or 0 < len(hidden - with_figure) < FEWEST:
        assert (found.tonnes, found.known, found.unknown) == (None, None, None)
    assert len(found.names) == len(open_to_all)


@given(st.floats(0, 1e9))
def test_two_digits_stay_near(value: float) -> None:
    assert abs(two_digits(value) - value) <= 0.051 * value
