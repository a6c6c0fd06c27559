"""`zeroward check-report`."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

REPORT = """In the orientation sessions a total of 28 unique responses were collected.

In the orientation sessions 55% of cities had a target.
UK (2 cities)\tManchester, Leeds, Exeter
Türkiye (26 cities)\tIzmir
Nearly half of the cities were from Türkiye.
"""


def run(*arguments):
    out = StringIO()
    call_command("check_report", *arguments, stdout=out)
    return out.getvalue()


def test_check_report_prints_line_and_remedy(tmp_path):
    (tmp_path / "r.md").write_text(REPORT)
    said = run(str(tmp_path / "r.md"))
    assert "r.md:3: 55 % cannot come from 28; the next larger base that would do is 29." in said
    assert said.rstrip().endswith("4 found.")


def test_check_report_json_names_kinds_quotes_and_numbers(tmp_path):
    (tmp_path / "r.txt").write_text(REPORT)
    answer = json.loads(run(str(tmp_path / "r.txt"), "--json"))
    assert answer["total"] == len(answer["findings"]) == 4
    first = answer["findings"][0]
    assert first["kind"] in answer["kinds"]
    assert (first["line"], first["numbers"]["base"]) == (3, 28)
    assert first["quote"].startswith("In the orientation sessions 55%")


def test_check_report_nothing_found_says_so(tmp_path):
    (tmp_path / "r.txt").write_text("No numbers.")
    assert run(str(tmp_path / "r.txt")) == "Nothing found.\n"


def test_check_report_unreadable_file_is_refused(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        run(str(tmp_path / "missing.txt"))
