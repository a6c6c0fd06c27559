"""`zeroward read-contract FILE… --json OUT`: what can be read of contracts, without storing anything."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.core.runners import add_workers, chosen_runner
from zeroward.methods.contracts.corpus.reading import Document, read_many
from zeroward.methods.contracts.reading.files import MOST_BYTES
from zeroward.methods.contracts.reading.titles import CANONICAL
from zeroward.methods.runner import Runner


class Command(BaseCommand):
    help = (
        "Read Climate City Contracts (Markdown, PDF, Word): modules, gap table, action sheets, mentions, coherence. "
        "Nothing is stored; no database is needed."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="contracts: .md, .pdf or .docx")
        parser.add_argument(
            "--json",
            metavar="OUT",
            help="where all that was read is written: a file, or a folder for one file each; - for the screen",
        )
        add_workers(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with chosen_runner(options["workers"]) as runner:
                readings, failed = self._read(runner, options)
        except HouseError as error:
            raise CommandError(f"{error.message} {error.remedy}".strip()) from error
        if options["json"]:
            self._write(options["json"], readings)
        if failed:
            raise CommandError(f"{failed} of {len(options['files'])} files could not be read.")

    def _read(self, runner: Runner, options: dict[str, Any]) -> tuple[list[dict[str, Any]], int]:
        """Readings or errors in the order of the files, and how many errors."""
        readings, failed = [], 0
        for one in read_many(map(_document, options["files"]), runner):
            if one.reading is None:
                failed += 1
                self.stderr.write(f"{one.key}: {one.message}")
                readings.append({"file": one.name, "error": one.message})
                continue
            data = one.reading.to_json()
            readings.append(data)
            if options["json"] != "-":
                self._report(data)
        return readings, failed

    def _report(self, data: dict[str, Any]) -> None:
        found = {module["id"] for module in data["modules"]}
        self.stdout.write(
            f"{data['file']}: {len(found)} of {len(CANONICAL)} modules, language {data['language']['code'] or '?'}, "
            f"{len(data['gap'])} gap rows, {len(data['actions'])} action sheets, "
            f"{len(data['signatories'])} signatories, {len(data['instruments'])} mentions of instruments, "
            f"{sum(one.get('state') == 'broken' for one in data['coherence'])} rules broken, "
            f"confidence {data['confidence']}"
        )
        if data["absent"]:
            self.stdout.write(f"  not there: {', '.join(data['absent'])}")
        for missed in data["not_understood"][:10]:
            self.stdout.write(f"  line {missed['line']}: {missed.get('text') or missed['what']}")

    def _write(self, out: str, readings: list[dict[str, Any]]) -> None:
        if out == "-":
            self.stdout.write(_text({"readings": readings}))
            return
        path = Path(out)
        try:
            if path.is_dir() or out.endswith(("/", "\\")):
                path.mkdir(parents=True, exist_ok=True)
                for reading in readings:
                    (path / f"{Path(reading['file']).stem}.json").write_text(_text(reading), encoding="utf-8")
            else:
                path.write_text(_text({"readings": readings}), encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{out} cannot be written: {error.strerror}.") from error
        self.stdout.write(f"Written to {out}.")


def _document(name: str) -> Document:
    """The file; one byte more than may be is enough to say that it is too large."""
    path = Path(name)
    try:
        with path.open("rb") as stream:
            return Document(str(path), path.name, stream.read(MOST_BYTES + 1))
    except OSError as error:
        return Document(str(path), path.name, b"", error.strerror or "cannot be opened")


def _text(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
