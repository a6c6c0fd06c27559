"""Support by cluster: as published, countries that move, and what is refused."""

import pytest

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.support import Support, SupportMatrix, national_support


def test_published_support_by_cluster() -> None:
    matrix = national_support()
    given = {cluster: [one.key for one in matrix.of_cluster(cluster)] for cluster in matrix.clusters}
    assert given == {"1": [], "2": ["mentoring"], "3": ["event", "TA"], "4": ["event", "TA"], "5": ["event"]}
    assert [one.countries for one in matrix.supports] == [None, 28, None]


def test_country_that_moves_gains_and_loses() -> None:
    moves = national_support().moved(
        {"RO": "2", "FR": "5", "IT": "3"}, {"RO": "3", "FR": "5", "IT": "4", "AT": "1"}
    )
    assert [(one.country, one.gained, one.lost) for one in moves] == [
        ("RO", ("event", "TA"), ("mentoring",)),
        ("IT", (), ()),
    ]


def test_clusters_nobody_knows_are_refused() -> None:
    with pytest.raises(MethodError, match="no cluster 9"):
        national_support().of_cluster("9")
    with pytest.raises(MethodError, match="which is no cluster"):
        SupportMatrix("a", "1", "b", ("1",), (Support("x", "X", ("2",)),))
