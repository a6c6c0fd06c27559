"""`make audit` lists what runs: every package that the project asks for stands in the list of parts, with its hash."""

import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
UV = shutil.which("uv") or str(REPOSITORY / ".boot" / "bin" / "uv")


def test_list_of_parts_holds_every_package_that_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "sbom.json"
    command = [UV, "export", "--quiet", "--frozen", "--no-dev", "--format", "cyclonedx1.5", "-o", str(file)]
    subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True)
    parts = json.loads(file.read_text(encoding="utf-8"))
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[\[<>=!~; ]", one, maxsplit=1)[0].lower() for one in project["dependencies"]}
    named = {one["name"].lower() for one in parts["components"]}
    assert parts["bomFormat"] == "CycloneDX"
    assert {one.replace("_", "-") for one in asked} - named == set()
    assert [one["name"] for one in parts["components"] if not one.get("version")] == []


def test_make_audit_calls_the_script_that_says_when_nothing_was_checked() -> None:
    script = (REPOSITORY / "scripts" / "audit").read_text(encoding="utf-8")
    assert "NOTHING was checked" in script
    assert "scripts/audit" in (REPOSITORY / "Makefile").read_text(encoding="utf-8")
