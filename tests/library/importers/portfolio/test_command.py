"""`zeroward import-portfolio`."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.library.importers.portfolio.documents import portfolio
from zeroward.core.models import ImportRun
from zeroward.library.models import Material

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "garden.txt"
    path.write_bytes(portfolio())
    return path


def call(*arguments: str) -> str:
    out = StringIO()
    call_command("import_portfolio", *arguments, stdout=out, skip_checks=True)
    return out.getvalue()


def test_command_is_a_dry_run_by_default(file: Path) -> None:
    said = call(str(file))
    assert "nothing was changed" in said
    assert not Material.objects.exists()
    assert ImportRun.objects.get().state == ImportRun.State.PLANNED


def test_command_commits_and_the_second_time_changes_nothing(file: Path) -> None:
    assert "committed" in call(str(file), "--commit")
    assert Material.objects.count() == 1
    assert "It changed nothing" in call(str(file), "--commit")


def test_command_counts_conflicts(file: Path) -> None:
    call(str(file), "--commit")
    Material.objects.update(summary="An editor wrote this.")
    file.write_bytes(file.read_bytes().replace(b"learn to plan", b"like to plan"))
    assert "Conflicts: 1 records" in call(str(file))


def test_command_writes_the_report(file: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    call(str(file), "--commit", "--report", str(report))
    data = json.loads(report.read_text("utf-8"))
    assert data["run"]["state"] == "committed"
    assert data["counts"]["materials"] == 1
    assert data["summary"]["material"] == {"create": 1}
    assert {"links_without_address"} <= {finding["kind"] for finding in data["findings"]}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nowhere.txt"], "cannot be read"),
        (["{empty}"], "no text"),
        (["{file}", "--publish"], "goes with --commit"),
        (["{file}", "--commit", "--report", "{tmp}/none/report.json"], "cannot be written"),
    ],
)
def test_command_explains_bad_input(file: Path, tmp_path: Path, arguments: list[str], says: str) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    with pytest.raises(CommandError, match=says):
        call(*(part.format(file=file, empty=empty, tmp=tmp_path) for part in arguments))
    assert not Material.objects.exists()
