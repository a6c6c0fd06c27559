"""The map of the 2025 assessment: it holds together, and shows what the report says in words."""

from zeroward.methods.systems.barriers import barrier_map
from zeroward.methods.systems.dematel import dematel
from zeroward.methods.systems.ism import structure
from zeroward.methods.systems.loops import loops


def test_every_link_joins_two_factors_and_says_where_it_stands() -> None:
    found = barrier_map()
    keys = [one.key for one in found.factors]
    assert len(set(keys)) == len(keys)
    for one in found.links:
        assert {one.first, one.second} <= set(keys)
        assert one.place.startswith(("2.1.", "2.2."))
        assert one.streams
        assert one.mark == "verified" or one.note
    assert {end for one in found.links for end in (one.first, one.second)} == set(keys)


def test_lack_of_funds_undermines_backing_and_comes_back() -> None:
    found = barrier_map()
    keys = [one.key for one in found.factors]
    around = loops(found.arrows(), len(keys))
    assert around.complete
    assert all(one.polarity == 1 for one in around.loops)
    through = [{keys[node] for node in one.nodes} for one in around.loops]
    assert {"funding", "leadership", "slow", "trust", "resistance", "case"} in through
    assert around.at_node[keys.index("funding")] == len(around.loops)


def test_leadership_drives() -> None:
    found = barrier_map()
    keys = [one.key for one in found.factors]
    given = dematel(found.influence()).given
    ranked = [keys[place] for place in (-given).argsort(kind="stable")]
    assert set(ranked[:2]) == {"funding", "leadership"}


def test_what_lies_at_the_root_reaches_most() -> None:
    found = barrier_map()
    keys = [one.key for one in found.factors]
    levels = dict(zip(keys, structure(found.influence().astype(int).tolist()).levels, strict=True))
    assert levels["engagement"] == levels["infrastructure"] == levels["measures"] == 1
    assert levels["fragmented"] == max(levels.values())
