"""A full contract (60 actions, 15 tables of the investment plan, more than 20 charts) as a sealed PDF/UA-1.

Three processes, each from nothing but compiled modules: fonts, template, key and libraries are read in the time that
counts. Then the same in a process that has made one before, and what a workbook, a Word file and JSON of it take.
"""

import datetime
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from tempfile import TemporaryDirectory

from calibration import line
from example_contract import ACTIONS, full_content

TARGET_S, COLD_RUNS = 2.0, 3
AT = datetime.datetime(2026, 11, 26, 12, 0, tzinfo=datetime.UTC)


def main() -> None:
    if "--cold" in sys.argv:
        print(*_cold())
        return
    with TemporaryDirectory() as compiled:
        env = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
        runs = [_fresh(env) for _run in range(COLD_RUNS + 1)][1:]
    walls, works = [run[0] for run in runs], [run[1] for run in runs]
    print(
        f"sealed dossier, first of a process: {min(walls):.2f} s (median {statistics.median(walls):.2f}, "
        f"target {TARGET_S}); processor {min(works):.2f} s"
    )
    _setup()
    from zeroward.contract.exporters.dossier import dossier_data
    from zeroward.contract.exporters.json_file import contract_json
    from zeroward.contract.exporters.word import contract_word
    from zeroward.contract.exporters.workbook import contract_workbook

    content, head = full_content(), _head()
    data = dossier_data(content, head, made_at=AT)
    modules = [one for part in data["parts"] for one in part["modules"]]
    charts = sum(len(one["charts"]) for one in modules)
    tables = sum(table["said"] for one in modules for table in one["tables"])
    print(f"{ACTIONS} actions, {tables} tables in all, {charts} charts")
    _sealed()
    print(f"the next with other figures: {_timed(lambda: _sealed(ACTIONS + 1)):.2f} s")
    for name, make in (
        ("workbook", lambda: contract_workbook(content, head)),
        ("Word file", lambda: contract_word(content, head, made_at=AT)),
        ("JSON", lambda: contract_json(content, head)),
    ):
        print(f"{name}: {_timed(make):.2f} s")
    print(line())


def _fresh(env: dict[str, str]) -> tuple[float, float]:
    """Seconds on the wall and of the processor."""
    done = subprocess.run(
        [sys.executable, __file__, "--cold"], check=True, capture_output=True, text=True, env=env
    )
    wall, work = done.stdout.split()
    return float(wall), float(work)


def _cold() -> tuple[float, float]:
    _setup()
    started = time.process_time()
    wall = _timed(_sealed)
    return wall, time.process_time() - started


def _setup() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.test")
    django.setup()


def _head() -> "Head":  # noqa: F821 (known when Django is set up)
    from zeroward.contract.queries.exchange.head import Head

    return Head("Contract of an example city", "Example city", number=1, is_example=True)


def _sealed(actions: int = ACTIONS) -> bytes:
    from zeroward.contract.exporters.dossier import dossier_pdf
    from zeroward.methods.contracts.template.canonical import canonical
    from zeroward.methods.seals import make_manifest, new_identity, seal_pdf

    content = full_content(actions=actions)
    pdf = dossier_pdf(content, _head(), made_at=AT)
    files = {"contract.json": canonical(content)}
    manifest = make_manifest(pdf, files=files)
    identity = new_identity("Bench", at=AT)
    return seal_pdf(pdf, identity=identity, manifest=manifest, files=files, at=AT, reason="Bench")


def _timed(make: Callable[[], object]) -> float:
    started = time.perf_counter()
    make()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
