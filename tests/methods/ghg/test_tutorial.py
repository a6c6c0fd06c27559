"""The tutorial is run: what its blocks print is what stands beneath them."""

import contextlib
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
TUTORIAL = ROOT / "docs" / "methods" / "inventory-tutorial.md"
BLOCKS = re.findall(r"```(python|text)\n(.*?)```", TUTORIAL.read_text(encoding="utf-8"), re.DOTALL)


def test_the_tutorial_prints_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    printed, compared = "", 0
    for kind, block in BLOCKS:
        if kind == "text":
            assert printed == block
            printed, compared = "", compared + 1
            continue
        assert not printed, "a block prints and nothing is said of it"
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(block, str(TUTORIAL), "exec"), names)
        printed = out.getvalue()
    assert not printed
    assert compared == 8


def test_the_tutorial_needs_no_django() -> None:
    code = "\n".join(block for kind, block in BLOCKS if kind == "python")
    code += (
        "\nimport sys\nprint(sorted({one.partition('.')[0] for one in sys.modules} & {'django', 'wagtail'}))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert answer.stdout.splitlines()[-1] == "[]"
