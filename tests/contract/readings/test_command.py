"""`zeroward read-contract FILE… --json OUT`."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.contract.readings.conftest import EXAMPLE


@pytest.fixture
def path(tmp_path):
    (tmp_path / "town.md").write_bytes(EXAMPLE)
    return tmp_path / "town.md"


def read_contract(*args, **options):
    out = StringIO()
    call_command("read_contract", *map(str, args), stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


def test_all_that_was_read_is_written_as_one_file(path, tmp_path):
    said = read_contract(path, json=str(tmp_path / "out.json"))
    (reading,) = json.loads((tmp_path / "out.json").read_text())["readings"]
    assert "town.md: 20 of 27 modules, language en, 4 gap rows, 2 action sheets" in said
    total = next(row for row in reading["gap"] if row["sector"] == "total")
    assert (total["cells"]["baseline"], total["line"]) == (241_000, 50)
    assert {one["status"] for one in reading["instruments"] if one["code"] == "BOND-G"} == {"planned"}
    assert any(one["rule"] == "G1" and one["state"] == "broken" for one in reading["coherence"])


def test_folder_takes_one_file_each_and_a_dash_the_screen(path, tmp_path):
    read_contract(path, json=f"{tmp_path}/readings/")
    assert json.loads((tmp_path / "readings" / "town.json").read_text())["file"] == "town.md"
    assert json.loads(read_contract(path, json="-"))["readings"][0]["file"] == "town.md"


def test_files_that_cannot_be_read_are_named_and_the_others_written(path, tmp_path):
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.7 nothing")
    with pytest.raises(CommandError, match="2 of 3 files"):
        read_contract(scan, path, tmp_path / "missing.md", json=str(tmp_path / "out.json"))
    readings = json.loads((tmp_path / "out.json").read_text())["readings"]
    assert [one.get("error", "") for one in readings] == [
        "The file is damaged and cannot be opened.",
        "",
        "No such file or directory",
    ]


def test_place_that_cannot_be_written_is_said(path, tmp_path):
    with pytest.raises(CommandError, match="cannot be written"):
        read_contract(path, json=str(tmp_path / "no" / "such" / "out.json"))
