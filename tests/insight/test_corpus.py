"""What all contracts say together: the commands, who is counted, and the runner that does it."""

import json
from io import StringIO
from pathlib import Path

import pytest
from distributed import LocalCluster
from django.core.management import CommandError, call_command

from tests.insight.conftest import AddContract
from zeroward.core.models import Visibility
from zeroward.core.runners import chosen_runner
from zeroward.core.visibility import ANONYMOUS, Viewer
from zeroward.insight.queries.corpus import corpus_of
from zeroward.methods.runner import Dask, Serial

pytestmark = pytest.mark.django_db
BOND = "The city has issued a green bond since 2021."


def analyse(**options: object) -> str:
    out = StringIO()
    call_command("analyse_corpus", stdout=out, **options)
    return out.getvalue()


def test_public_contracts_are_counted_and_the_rest_for_the_mission(
    add_contract: AddContract, django_assert_max_num_queries
) -> None:
    add_contract("anton", BOND)
    add_contract("berta", BOND, visibility=Visibility.MISSION)
    add_contract("cecil", BOND, visibility=Visibility.CITY)
    with django_assert_max_num_queries(6):
        assert corpus_of(ANONYMOUS, Serial()).cities == ("anton",)
    assert corpus_of(Viewer(is_admin=True), Serial()).cities == ("anton", "berta")
    assert "instruments BOND-G: 1 used, 0 planned, 0 considered, 0 mentioned of 1 cities" in analyse()
    assert "2 cities, 0 of 0 pairs" in analyse(mission=True)


def test_ten_cities_give_pairs_and_the_file_their_digest(add_contract: AddContract, tmp_path: Path) -> None:
    for at in range(12):
        add_contract(
            f"city{at}", BOND + " A citizen assembly meets since 2022." if at % 2 else "", year=2020 + at
        )
    said = analyse(json=str(tmp_path / "out.json"), draws=50)
    kept = json.loads((tmp_path / "out.json").read_text())
    assert said.splitlines()[-1].endswith(f"digest {kept['digest']}")
    assert kept["tested"] > 0
    assert json.loads(analyse(json="-", draws=50)) == kept


def test_what_cannot_be_is_refused(tmp_path: Path) -> None:
    for wrong in ({"draws": -1}, {"draws": 10**6}, {"seed": -1}, {"json": str(tmp_path / "no" / "out.json")}):
        with pytest.raises(CommandError, match=r"--|cannot be written"):
            analyse(**wrong)
    with pytest.raises(CommandError, match="--workers"):
        call_command("analyse_corpus", "--workers", "0")


@pytest.mark.parametrize("command", ["analyse_corpus", "index_contracts", "reread_contracts"])
def test_cluster_of_the_settings_is_asked(command: str, settings) -> None:
    settings.ZEROWARD_DASK = "no address"
    with pytest.raises(CommandError, match="no address"):
        call_command(command, stdout=StringIO())


@pytest.mark.slow
def test_commands_give_the_same_over_the_cluster_of_the_settings(add_contract: AddContract, settings) -> None:
    for at in range(12):
        add_contract(f"city{at}", BOND if at % 2 else "A citizen assembly meets since 2022.")
    alone = analyse(draws=130)
    with LocalCluster(
        n_workers=1, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", host="127.0.0.1"
    ) as cluster:
        settings.ZEROWARD_DASK = cluster.scheduler_address
        with chosen_runner() as runner:
            assert isinstance(runner, Dask)
        assert analyse(draws=130) == alone
        out = StringIO()
        call_command("index_contracts", stdout=out)
        assert out.getvalue() == "12 contracts\n"
