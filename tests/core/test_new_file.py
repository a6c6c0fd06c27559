"""Where commands write: a clear refusal, and nothing is made or overwritten."""

from pathlib import Path

import pytest

from zeroward.core.errors import InvalidInputError
from zeroward.core.new_file import new_file


def test_file_is_taken_as_it_is_and_gets_a_name_in_a_folder(tmp_path: Path) -> None:
    assert new_file(str(tmp_path / "x.zip"), "y.zip") == tmp_path / "x.zip"
    assert new_file(str(tmp_path), "y.zip") == new_file(f"{tmp_path}/", "y.zip") == tmp_path / "y.zip"


@pytest.mark.parametrize(
    ("given", "name", "message"),
    [
        ("new/", "y.zip", "no such folder"),  # the slash says that no file of this name is meant
        ("new/x.zip", "y.zip", "no such folder"),
        ("file/", "y.zip", "no such folder"),
        ("file", "y.zip", "such a file already"),
        ("loose", "y.zip", "such a file already"),
        (".", "file", "such a file already"),
        (".", "", "This is a folder"),
    ],
)
def test_what_cannot_be_made_is_refused(
    given: str, name: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").write_text("mine")
    Path("loose").symlink_to("nowhere")
    with pytest.raises(InvalidInputError, match=message) as caught:
        new_file(given, name)
    assert caught.value.place
    assert caught.value.remedy
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "loose"]
