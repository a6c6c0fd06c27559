"""Two years before a downgrade: by hand, and for whatever is proposed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.maturity.ecosystems.test_placing import plain
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.ecosystems import proposed_typology, read_typology, standings

RULES = read_typology(plain())
L, M, H = "low", "middle", "high"


@pytest.mark.parametrize(
    ("proposals", "clusters", "moves"),
    [
        ([M, H, H], [M, H, H], ["first", "up", "kept"]),
        ([H, M, H], [H, H, H], ["first", "waits", "kept"]),
        ([H, M, M], [H, H, M], ["first", "waits", "down"]),
        ([H, L, M, L, L], [H, H, M, M, L], ["first", "waits", "down", "waits", "down"]),
        ([H, M, None, M], [H, H, H, M], ["first", "waits", "kept", "down"]),
        ([None, L, M], [None, L, M], ["none", "first", "up"]),
        ([H, L, H, L, L], [H, H, H, H, L], ["first", "waits", "kept", "waits", "down"]),
        ([L, L], [L, L], ["first", "kept"]),
    ],
)
def test_downgrade_waits_two_years(
    proposals: list[str | None], clusters: list[str | None], moves: list[str]
) -> None:
    found = standings(RULES, {2026 + at: one for at, one in enumerate(proposals)})
    assert [one.cluster for one in found] == clusters
    assert [one.moved for one in found] == moves


def test_year_in_which_nobody_finished_the_review_is_there_and_changes_nothing() -> None:
    found = standings(RULES, {2026: H, 2027: L, 2029: L})
    assert [(one.year, one.cluster, one.waiting) for one in found] == [
        (2026, H, 0), (2027, H, 1), (2028, H, 1), (2029, L, 2),
    ]  # fmt: skip


def test_decision_of_people_stands_and_the_waiting_starts_anew() -> None:
    found = standings(RULES, {2026: H, 2027: L, 2028: L, 2029: L}, decided={2028: H})
    assert [one.cluster for one in found] == [H, H, H, H]
    assert found[2].sentence == "Cluster high by decision."
    assert found[3].sentence == "Stays in cluster high: cluster low followed for 1 of 2 years."


def test_standing_before_the_first_review_counts() -> None:
    found = standings(RULES, {2026: L}, before=H)
    assert (found[0].cluster, found[0].moved) == (H, "waits")


def test_without_an_order_every_change_counts_at_once() -> None:
    loose = read_typology(plain(order=[]))
    assert [one.cluster for one in standings(loose, {2026: H, 2027: L})] == [H, L]


def test_sentences_say_what_happened() -> None:
    told = [one.sentence for one in standings(RULES, {2025: None, 2026: H, 2027: M, 2028: M, 2029: M})]
    assert told == [
        "No cluster yet.",
        "Moves to cluster high.",
        "Stays in cluster high: cluster middle followed for 1 of 2 years.",
        "Moves to cluster middle: a lower one followed for 2 years.",
        "Stays in cluster middle.",
    ]


def test_nothing_proposed_gives_no_years() -> None:
    assert standings(RULES, {}) == ()


def test_unknown_cluster_is_refused() -> None:
    with pytest.raises(MethodError, match="no cluster 9"):
        standings(RULES, {2026: "9"})


PROPOSED = proposed_typology()
CLUSTERS = st.sampled_from([*PROPOSED.order, None])


@given(st.lists(CLUSTERS, max_size=12), st.integers(1, 4))
def test_nobody_goes_down_without_so_many_years_below_and_never_past_them(
    proposals: list[str | None], patience: int
) -> None:
    rules = read_typology(plain(order=[L, M, H], patience=patience))
    names = dict(zip(PROPOSED.order, (L, L, M, H, H), strict=True))
    told = {2020 + at: None if one is None else names[one] for at, one in enumerate(proposals)}
    before: str | None = None
    run: list[str] = []
    for one in standings(rules, told):
        rank = rules.order.index
        if one.proposed is not None and before is not None:
            run = [*run, one.proposed] if rank(one.proposed) < rank(before) else []
        if before is not None and one.cluster is not None and rank(one.cluster) < rank(before):
            assert len(run) == patience
            assert one.cluster == max(run, key=rank)
            run = []
        elif one.proposed is not None and before is not None and rank(one.proposed) >= rank(before):
            assert one.cluster == one.proposed
        else:
            assert one.cluster == (before if before is not None else one.proposed)
        before = one.cluster


@given(st.lists(CLUSTERS, min_size=1, max_size=8), st.randoms())
def test_order_of_the_reviews_does_not_matter(proposals: list[str | None], random: object) -> None:
    rows = [(2020 + at, one) for at, one in enumerate(proposals)]
    mixed = list(rows)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert standings(PROPOSED, dict(mixed)) == standings(PROPOSED, dict(rows))
