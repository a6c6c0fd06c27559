"""What goes over runners gives the same digest everywhere: contracts and matches."""

import pytest

from tests.methods.contracts.test_corpus import CITIES, documents, said
from zeroward.methods.contracts.corpus.analysis import analyse
from zeroward.methods.contracts.corpus.reading import read_many
from zeroward.methods.runner import Runner, Serial


@pytest.fixture(params=["processes", "dask"])
def others(request: pytest.FixtureRequest) -> Runner:
    found: Runner = request.getfixturevalue(request.param)
    return found


def readings(runner: Runner) -> list[str]:
    return [one.digest for one in read_many(documents(), runner)]


@pytest.mark.slow
def test_contracts_are_read_to_the_same_digests(others: Runner) -> None:
    assert readings(others) == readings(Serial())


@pytest.mark.slow
def test_contracts_are_set_side_by_side_to_the_same_digest(others: Runner) -> None:
    alone = analyse(said(), CITIES, draws=300)
    assert analyse(said(), CITIES, draws=300, runner=others).digest == alone.digest
