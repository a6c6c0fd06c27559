"""Others on the machine read nothing of an installation, however it is started."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage

from tests.support.database import REPOSITORY
from zeroward.web.own_files import keep_from_others
from zeroward.web.settings import base


@pytest.fixture(autouse=True)
def _umask_as_before() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.parametrize(
    ("given", "kept"),
    [(0o022, 0o077), (0o002, 0o077), (0o000, 0o077), (0o027, 0o027), (0o077, 0o077), (0o177, 0o177)],
)
def test_umask_that_shuts_others_out_stays(given: int, kept: int) -> None:
    os.umask(given)
    keep_from_others()
    assert os.umask(0) == kept


@pytest.mark.parametrize("kind", ["default", "private"])
def test_uploads_are_not_opened_to_everybody(kind: str, tmp_path: Path) -> None:
    options = {**base.STORAGES[kind]["OPTIONS"], "location": tmp_path}  # type: ignore[dict-item]
    name = FileSystemStorage(**options).save("letter.txt", ContentFile(b"x"))
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o640


@pytest.mark.slow
@pytest.mark.parametrize(
    ("program", "others"),
    [
        (["-m", "zeroward.web.cli", "audit"], False),
        (["-c", "import zeroward.web.wsgi"], False),
        (
            ["-m", "zeroward.web.cli", "collectstatic", "--help"],
            True,
        ),  # public; a web server of its own may read it
    ],
)
def test_programs_begin_with_it(program: list[str], others: bool, tmp_path: Path) -> None:
    var = tmp_path / "var"
    told = {"ZEROWARD_VAR": str(var), "PYTHONPATH": str(REPOSITORY / "src")}
    there = {name: text for name, text in os.environ.items() if not name.startswith("ZEROWARD_")}
    there["DJANGO_SETTINGS_MODULE"] = "zeroward.web.settings.local"
    subprocess.run([sys.executable, *program], env=there | told, capture_output=True, check=False)
    assert stat.S_IMODE(var.stat().st_mode) == (0o755 if others else 0o700)
    assert not any(path.stat().st_mode & 0o077 for path in var.iterdir() if path.is_file())
