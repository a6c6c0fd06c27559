"""Many inventories anew: the same bits here, in two processes and on a cluster; totals and coverage of a country."""

from collections.abc import Callable
from io import StringIO

import pytest
from distributed import LocalCluster
from django.core.management import CommandError, call_command

from tests.inventory.results.conftest import MakeInventory, published
from zeroward.core.models import Visibility
from zeroward.core.runners import NoClusterError, chosen_runner
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.recompute import Recomputed, recompute
from zeroward.inventory.queries.results import results_of
from zeroward.methods.runner import Dask, Processes, Serial
from zeroward.places.models import City, Country

pytestmark = pytest.mark.slow

MakeCity = Callable[..., City]


@pytest.fixture
def three(make_city: MakeCity, make_inventory: MakeInventory) -> list[Inventory]:
    """One published, one shared with the platform, one that its city keeps to itself."""
    found = []
    for number, visibility in enumerate([Visibility.CITY, Visibility.PLATFORM, Visibility.CITY]):
        city = make_city(f"c{number}", f"City {number}", population=50_000 * (number + 1))
        found.append(make_inventory(2021, of=city, scale=1.1 + number / 7, visibility=visibility))
    published(found[0])
    return found


def total_of(inventory: Inventory) -> float:
    return results_of(load_inventory(inventory), "gpc").total


def test_sums_are_those_of_the_results_pages(three: list[Inventory]) -> None:
    found = recompute(Serial())
    (group,) = found.groups
    assert (group.country, group.year) == ("AT", 2021)
    assert (group.inventories, group.published, group.complete) == (2, 1, 2)
    assert group.total == total_of(three[0]) + total_of(three[1])
    assert (group.cities_known, group.people_known, group.people_covered) == (4, 300_000, 150_000)
    assert group.coverage == 0.5


def test_what_was_published_counts_as_it_was_published(three: list[Inventory]) -> None:
    before = recompute(Serial()).groups[0].total
    three[0].activities.update(amount=1.0)
    assert recompute(Serial()).groups[0].total == before
    published(three[0], 2)
    after = recompute(Serial()).groups[0]
    assert after.total < before
    assert after.inventories == 2


def test_withdrawn_versions_do_not_count(three: list[Inventory]) -> None:
    three[0].versions.get().withdraw("Wrong.")
    assert recompute(Serial()).groups[0].inventories == 1


def test_country_and_year_narrow(three: list[Inventory], make_inventory: MakeInventory) -> None:
    make_inventory(2015, of=three[1].city, visibility=Visibility.MISSION)
    Country.objects.get_or_create(key="de", defaults={"code": "DE", "name": "Germany"})
    assert [one.year for one in recompute(Serial()).groups] == [2015, 2021]
    assert [one.year for one in recompute(Serial(), year=2015).groups] == [2015]
    assert recompute(Serial(), country="DE").groups == ()


def test_examples_count_only_where_nothing_is_real(
    make_city: MakeCity, make_inventory: MakeInventory, three: list[Inventory]
) -> None:
    other = make_city("demo", "Demo")
    make_inventory(2021, of=other, visibility=Visibility.MISSION, is_example=True)
    make_inventory(2015, of=other, visibility=Visibility.MISSION, is_example=True)
    found = {one.year: one for one in recompute(Serial()).groups}
    assert (found[2021].inventories, found[2021].examples) == (2, False)
    assert (found[2015].inventories, found[2015].examples) == (1, True)


def test_rows_that_cannot_be_computed_leave_an_inventory_incomplete(three: list[Inventory]) -> None:
    three[1].activities.filter(source="residential.fuel").update(unit="")
    (group,) = recompute(Serial()).groups
    assert (group.inventories, group.complete) == (2, 1)


def test_queries_do_not_grow_with_the_cities(
    three: list[Inventory], django_assert_max_num_queries: Callable[[int], object]
) -> None:
    with django_assert_max_num_queries(8):  # type: ignore[attr-defined]
        recompute(Serial())


@pytest.fixture
def alone(three: list[Inventory]) -> Recomputed:
    return recompute(Serial())


def test_two_processes_give_the_same_bits(alone: Recomputed) -> None:
    with Processes(2) as runner:
        assert recompute(runner) == alone


def test_a_dask_cluster_gives_the_same_bits(alone: Recomputed, settings: object) -> None:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", host="127.0.0.1"
    ) as cluster:
        settings.ZEROWARD_DASK = cluster.scheduler_address  # type: ignore[attr-defined]
        with chosen_runner() as runner:
            assert isinstance(runner, Dask)
            assert recompute(runner) == alone


def test_runner_follows_settings_and_the_command_line(settings: object) -> None:
    with chosen_runner() as runner:
        assert isinstance(runner, Serial)
    settings.ZEROWARD_DASK = "tcp://127.0.0.1:9"  # type: ignore[attr-defined]
    with chosen_runner(1) as runner:
        assert isinstance(runner, Serial)


def test_an_address_that_is_none_is_named(settings: object, db: None) -> None:
    settings.ZEROWARD_DASK = "no address"  # type: ignore[attr-defined]
    with pytest.raises(NoClusterError, match="ZEROWARD_DASK"), chosen_runner():
        pass
    with pytest.raises(CommandError, match="no address"):
        call_command("compute_inventories", stdout=StringIO())


def test_a_cluster_that_does_not_answer_is_named(settings: object, db: None) -> None:
    settings.ZEROWARD_DASK = "tcp://127.0.0.1:9"  # type: ignore[attr-defined]
    with pytest.raises(CommandError, match=r"tcp://127.0.0.1:9.*--workers"):
        call_command("compute_inventories", stdout=StringIO())


def test_command_tells_totals_and_coverage(three: list[Inventory], alone: Recomputed) -> None:
    out = StringIO()
    call_command("compute_inventories", country="at", stdout=out)
    lines = out.getvalue().splitlines()
    assert lines[0].startswith("AT 2021: 2 of 4 cities, 50.0% of the inhabitants; 1 published, 2 complete; ")
    assert lines[-1] == f"2 inventories, digest {alone.digest}"


def test_command_refuses_a_number_of_workers_that_is_none() -> None:
    with pytest.raises(CommandError, match="--workers"):
        call_command("compute_inventories", workers=-1)
