"""Documents are contracts: every setting, command and document named here and there is in both."""

import re
from pathlib import Path

from django.core.management import get_commands

REPOSITORY = Path(__file__).resolve().parents[2]
OPERATIONS = (REPOSITORY / "docs" / "operations.md").read_text(encoding="utf-8")


def settings_in_code() -> set[str]:
    found: set[str] = set()
    for path in (REPOSITORY / "src").rglob("*.py"):
        found |= set(re.findall(r'"(ZEROWARD_[A-Z_]+)"', path.read_text(encoding="utf-8")))
    return found


def settings_in_table() -> set[str]:
    table = OPERATIONS.split("## Settings", 1)[1].split("## Commands", 1)[0]
    return set(re.findall(r"`(ZEROWARD_[A-Z_]+)`", table))


def test_every_setting_is_in_the_operations_guide_and_no_other() -> None:
    assert settings_in_table() == settings_in_code()


def test_every_command_is_in_the_operations_guide_and_no_other() -> None:
    ours = {name.replace("_", "-") for name, app in get_commands().items() if app.startswith("zeroward.")}
    table = OPERATIONS.split("## Commands", 1)[1].split("## Backup", 1)[0]
    assert set(re.findall(r"^\| `([a-z-]+)", table, re.MULTILINE)) == ours


def test_every_link_between_documents_leads_somewhere() -> None:
    broken = []
    for path in [*(REPOSITORY / "docs").rglob("*.md"), *REPOSITORY.glob("*.md")]:
        targets = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", path.read_text(encoding="utf-8"))
        gone = [target for target in targets if not (path.parent / target).exists()]
        broken += [f"{path.relative_to(REPOSITORY)} → {target}" for target in gone]
    assert broken == []


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"`make ([a-z-]+)", (REPOSITORY / "README.md").read_text(encoding="utf-8")))
    assert named <= targets


def test_every_decision_is_numbered_once() -> None:
    numbers = [path.name[:4] for path in (REPOSITORY / "docs" / "decisions").glob("*.md")]
    assert sorted(numbers) == [f"{number:04d}" for number in range(1, len(numbers) + 1)]
