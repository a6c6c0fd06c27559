"""The command: one line a case, the count last, and the exit code."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from zeroward.methods.verify.__main__ import main

GOOD = {"id": "good", "kind": "sum-over-scopes", "inputs": {"s1": 1, "s2": 2}, "expected": {"total": 3}}
WRONG = {**GOOD, "id": "wrong", "expected": {"total": {"value": 4, "unit": "t", "abs_tol": 0}}}
UNKNOWN = {**GOOD, "id": "unknown", "kind": "tarot", "inputs": {"card": "moon"}}
UNNAMED = {**GOOD, "id": "unnamed", "expected": {"total": 3, "phase of the moon": 1}}


def run(folder: Path, cases: list[dict[str, Any]]) -> tuple[int, Path]:
    path = folder / "cases.json"
    path.write_text(json.dumps({"cases": cases}), encoding="utf-8")
    return main([str(path)]), path


def test_run_without_failure_ends_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _ = run(tmp_path, [GOOD])
    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert lines[0].split()[:2] == ["ok", "good"]
    assert lines[-1] == "1 passed, 0 failed, 0 not covered"


def test_failure_shows_both_numbers_and_exits_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _ = run(tmp_path, [GOOD, WRONG])
    out = capsys.readouterr().out
    assert code == 1
    assert "computed 3 t, expected 4 t" in out
    assert out.splitlines()[-1] == "1 passed, 1 failed, 0 not covered"


def test_too_much_that_is_not_covered_exits_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, [GOOD] * 9 + [UNKNOWN])[0] == 0
    assert run(tmp_path, [GOOD] * 8 + [UNKNOWN])[0] == 1
    assert "not covered  unknown" in capsys.readouterr().out


def test_quantity_that_is_not_computed_is_not_covered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, [UNNAMED])[0] == 1
    assert "not computed: phase of the moon" in capsys.readouterr().out


def test_case_without_expectation_shows_what_was_computed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(tmp_path, [{key: value for key, value in GOOD.items() if key != "expected"}])
    assert "nothing expected; computed total 3" in capsys.readouterr().out


def test_list_without_envelope_is_read(tmp_path: Path) -> None:
    path = tmp_path / "cases.json"
    path.write_text(json.dumps([GOOD]), encoding="utf-8")
    assert main([str(path)]) == 0


@pytest.mark.parametrize("content", ["not json", '{"no": "cases"}', "[1, 2]"])
def test_file_that_holds_no_cases_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    path = tmp_path / "cases.json"
    path.write_text(content, encoding="utf-8")
    assert main([str(path)]) == 2
    assert str(path) in capsys.readouterr().err


def test_missing_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "nowhere.json")]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_command_runs_as_a_module(tmp_path: Path) -> None:
    _, path = run(tmp_path, [GOOD])
    done = subprocess.run(
        [sys.executable, "-m", "zeroward.methods.verify", str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == "1 passed, 0 failed, 0 not covered"


def test_refusal_fails_unless_it_is_what_the_case_expects(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = {"id": "refused", "kind": "action-overlap", "inputs": {"base": 100, "cuts": [-0.2, 0.1]}}
    assert run(tmp_path, [{**asked, "expected": {"combined": 1}}])[0] == 1
    assert "fails        refused                      refused: A cut is a fraction" in capsys.readouterr().out
    assert run(tmp_path, [{**asked, "expected": {"error": True}}])[0] == 0
