"""`zeroward export` and `zeroward take-in` as an operator types them."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.web.exit.conftest import Packages
from zeroward.places.models import City, Country
from zeroward.plan.models import Plan

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def run(capsys: Any, command: str, *words: Any) -> list[str]:
    call_command(command, *map(str, words))
    return capsys.readouterr().out.splitlines()


def test_package_is_taken_in_and_told(elsewhere: Packages, capsys: Any, tmp_path: Path) -> None:
    key = elsewhere.signer.public.text
    content = f"content {elsewhere.city.about.content}"
    looked = run(capsys, "take_in", elsewhere.city.path, "--key", key, "--check")
    assert looked[0] == "Would be written: 13 rows, 1 files"
    assert looked[-2:] == [content, "The same as in the package."]
    assert not Plan.objects.exists()
    told = run(capsys, "take_in", elsewhere.city.path, "--key", key)
    assert "  plan.Plan 1" in told
    assert "People: 0 had an account, 2 were made without a password, 1 roles" in told
    assert told[-3:-1] == [content, "The same as in the package."]
    assert told[-1].endswith(" records can be found.")
    again = run(capsys, "take_in", elsewhere.city.path, "--key", key)
    assert again == [
        "All of it is here already. Nothing was written.",
        content,
        "The same as in the package.",
    ]
    here = run(capsys, "export", "--city", "ours", "--check")
    assert here[-1] == content
    made = run(capsys, "export", "--city", "ours", "--unsigned", tmp_path)
    assert (made[1], made[-1]) == ("13 rows, 1 files", content)
    assert Path(made[0]).name.startswith("city-ours-")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--city", "nowhere", "x.zip"], "no such city"),
        (["--country", "XX", "x.zip"], "no such country"),
        (["--city", "here", "--without-cities"], "goes with --country"),
        (["--city", "here"], "Name a new file"),
        (["--city", "here", "--unsigned", "/no/such/folder/x.zip"], "no such folder"),
        (["--city", "here", "--unsigned", "/dev/null"], "such a file already"),
        (["--city", "here", "x.zip"], "no key to sign with"),
        (["--city", "here", "--all"], "not allowed with"),
        (["x.zip"], "required"),
    ],
)
def test_what_cannot_be_exported_is_refused(elsewhere: Packages, words: list[str], said: str) -> None:
    City.objects.create(key="here", name="Here", country=Country.objects.get())
    with pytest.raises(CommandError, match=said):
        call_command("export", *words)


def test_package_of_nobody_known_is_refused(elsewhere: Packages, tmp_path: Path) -> None:
    with pytest.raises(
        CommandError, match=r"Nothing was written\. manifest\.sig: It was not signed by a key"
    ):
        call_command("take_in", str(elsewhere.city.path))
    with pytest.raises(CommandError, match="there is no such file"):
        call_command("take_in", str(tmp_path / "nothing.zip"))
    with pytest.raises(CommandError, match="no public key"):
        call_command("take_in", str(elsewhere.city.path), "--key", "ed25519:no")
