"""Open barriers as reasons why a country needs support: beside what its cities reported, and leaking nothing."""

from typing import Any

import pytest

from tests.barriers.conftest import MARCH, MakeBarrier, signed_in
from tests.support.city_team import acting
from zeroward.barriers.domain.states import move_barrier
from zeroward.barriers.models import Barrier
from zeroward.barriers.models.barrier import Kind
from zeroward.barriers.queries.country_needs import barrier_reasons, needs_by_kind
from zeroward.core.country_needs import NeedReason, need_reasons, register_need_reasons
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.methods.monitoring import proposed_needs
from zeroward.people.models import User

PAGE = "/en/me/monitoring/country:AT/national/"


def reasons(user: User, country: str = "AT") -> list[tuple[str, str]]:
    return [
        (one.need, one.title) for one in barrier_reasons(acting(user)["viewer"], [country]).get(country, [])
    ]


def test_each_kind_leads_to_a_rule_that_there_is() -> None:
    assert set(needs_by_kind()) <= set(Kind.values)
    assert set(needs_by_kind().values()) <= {one.key for one in proposed_needs().rules}


def test_open_barriers_are_reasons_and_ended_ones_are_not(petra: User, make_barrier: MakeBarrier) -> None:
    make_barrier(title="An act forbids it", kind="regulatory")
    make_barrier(title="Nobody said what it is")
    done = make_barrier(title="Solved by now", kind="financial")
    move_barrier(**acting(petra), barrier=done, state="none", on=MARCH, note="A misunderstanding")
    assert reasons(petra) == [("rules", "An act forbids it"), ("", "Nobody said what it is")]


def test_reasons_say_state_and_day_and_lead_to_the_barrier(petra: User, make_barrier: MakeBarrier) -> None:
    made = make_barrier(kind="data")
    (one,) = barrier_reasons(acting(petra)["viewer"], ["AT"])["AT"]
    assert one == NeedReason(
        "data", made.title, "noted, since 2 March 2026", f"/en/barriers/{made.key}/", lang="en"
    )


def test_examples_are_left_out_beside_anything_real(petra: User, make_barrier: MakeBarrier) -> None:
    Barrier.objects.filter(pk=make_barrier(title="Made up (example)").pk).update(is_example=True)
    assert reasons(petra) == [("", "Made up (example)")]
    make_barrier(title="A real one")
    assert reasons(petra) == [("", "A real one")]


def test_another_platform_and_visitors_get_only_what_is_public(
    petra: User, dieter: User, make_barrier: MakeBarrier
) -> None:
    make_barrier(title="Kept by the platform", visibility=Visibility.PLATFORM)
    make_barrier(title="Public", kind="capacity", visibility=Visibility.PUBLIC)
    assert reasons(dieter) == [("staff", "Public")]
    assert [one.title for one in barrier_reasons(Viewer(), ["AT"])["AT"]] == ["Public"]
    assert reasons(petra, "DE") == []


def test_page_of_the_country_shows_them_by_kind_of_support(
    petra: User, make_barrier: MakeBarrier, django_assert_max_num_queries: Any
) -> None:
    for number in range(40):
        make_barrier(title=f"Act number {number}", kind="regulatory")
    make_barrier(title="Heat pumps <b>freeze</b>", kind="technical")
    client = signed_in(petra)
    with django_assert_max_num_queries(18):
        page = client.get(PAGE)
    more = page.text.partition('id="needs-more"')[2]
    assert more.count("Barriers taken to the authorities") == 1
    assert more.count("Act number") == 40
    assert "No rule says which support follows" in more
    assert "Heat pumps &lt;b&gt;freeze&lt;/b&gt;" in more


def test_page_of_a_country_without_barriers_says_nothing_of_them(petra: User) -> None:
    assert "needs-more" not in signed_in(petra).get(PAGE).text


def test_closed_room_gives_no_reasons(monkeypatch: pytest.MonkeyPatch, petra: User) -> None:
    monkeypatch.setattr("zeroward.core.country_needs._readers", {})
    register_need_reasons(
        "x",
        lambda _viewer, countries: {one: [NeedReason("rules", one, "noted", "/")] for one in countries},
        room="barriers",
    )
    assert [one.title for one in need_reasons(Viewer(), "AT")] == ["AT"]
    monkeypatch.setattr("zeroward.core.country_needs.open_rooms", list)
    assert need_reasons(Viewer(), "AT") == []
