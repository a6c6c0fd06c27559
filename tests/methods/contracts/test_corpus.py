"""All contracts together: read in order, counted by city, pairs with their intervals."""

from pathlib import Path

import numpy as np
import pytest

from zeroward.methods.contracts.corpus.analysis import Analysis, Said, analyse
from zeroward.methods.contracts.corpus.pairs import CUT, pair_intervals
from zeroward.methods.contracts.corpus.reading import Document, read_document, read_many
from zeroward.methods.contracts.mentions.taxonomy import KINDS, STATUSES, taxonomy

EXAMPLE = (Path(__file__).parents[3] / "data" / "contracts" / "example.md").read_bytes()
CITIES = [f"city-{at:02}" for at in range(40)]


def documents() -> list[Document]:
    words = "The city has issued a green bond since 2021. The lack of funding is a barrier. "
    made = [Document("example", "example.md", EXAMPLE), Document("broken", "scan.pdf", b"%PDF-1.7 nothing")]
    text = f"# Contract\n\n## Module A-3 Systemic Barriers\n\n{words * 9}\n"
    return [
        *made,
        Document("small", "small.md", text.encode()),
        Document("away", "away.md", b"", "Not there."),
    ]


def said() -> list[Said]:
    """Two codes that stand together, and others as they come."""
    random = np.random.default_rng(5)
    found = []
    for kind in KINDS:
        codes = [one.code for one in taxonomy(kind).items if not one.parent][:6]
        for place, city in enumerate(CITIES):
            for at, code in enumerate(codes):
                if place % 2 if at < 2 else random.random() < 0.4:
                    found.append(Said(city, kind, code, STATUSES[kind][0]))
    return found


@pytest.fixture(scope="module")
def alone() -> Analysis:
    return analyse(said(), CITIES, draws=300)


def test_files_that_cannot_be_read_stand_in_their_place() -> None:
    found = list(read_many(documents()))
    assert [one.key for one in found] == ["example", "broken", "small", "away"]
    assert [one.reading is None for one in found] == [False, True, False, True]
    assert found[1].digest == "broken"
    assert found[3].message == "Not there."
    assert read_document(documents()[0]).digest == found[0].digest


def test_pairs_that_stand_together_are_told_with_their_interval(alone: Analysis) -> None:
    together = {(one.first, one.second) for one in alone.pairs}
    first, second = [one.code for one in taxonomy("barriers").items if not one.parent][:2]
    assert (f"barriers:{first}", f"barriers:{second}") in together
    assert all(one.p_fdr <= 0.05 and one.together >= 5 for one in alone.pairs)
    assert len(alone.intervals) == len(alone.pairs)
    for pair, interval in zip(alone.pairs, alone.intervals, strict=True):
        assert interval.phi is not None
        assert pair.phi is not None
        assert interval.phi[0] - 1e-9 <= pair.phi <= interval.phi[1] + 1e-9


def test_fewer_than_ten_cities_give_counts_and_no_pairs() -> None:
    found = analyse(said(), CITIES[:9])
    assert (found.pairs, found.tested) == ((), 0)
    assert all(one["share"] is None and one["low"] is None for one in found.to_json()["shares"])
    assert analyse([], CITIES).shares == analyse(said(), []).shares == ()


def test_order_and_repeats_of_what_is_said_change_nothing(alone: Analysis) -> None:
    again = analyse([*reversed(said()), *said()], [*CITIES, *CITIES], draws=300)
    assert again == alone
    assert analyse(said(), CITIES, draws=300, seed=2).digest != alone.digest


def test_more_draws_begin_with_the_same_ones() -> None:
    presence = np.random.default_rng(1).random((30, 4)) < 0.5
    few, many = (pair_intervals(presence, "abcd", [(0, 1)], draws=draws, seed=3) for draws in (CUT, CUT + 7))
    assert few != many
    assert few == pair_intervals(presence, "abcd", [(0, 1), (1, 2)], draws=CUT, seed=3)[:1]
