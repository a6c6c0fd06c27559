"""`zeroward read-contract FILE… --json OUT`: what can be read of contracts, without storing anything."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.methods.contracts.reading.errors import ReadingError
from zeroward.methods.contracts.reading.files import read_file
from zeroward.methods.contracts.reading.read import read
from zeroward.methods.contracts.reading.titles import CANONICAL


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

    def handle(self, *args: Any, **options: Any) -> None:
        readings = []
        failed = 0
        for name in options["files"]:
            path = Path(name)
            try:
                data = read(read_file(path)).to_json()
            except (ReadingError, OSError) as error:
                failed += 1
                message = (
                    str(error) if isinstance(error, ReadingError) else error.strerror or "cannot be opened"
                )
                self.stderr.write(f"{path}: {message}")
                readings.append({"file": path.name, "error": message})
                continue
            readings.append(data)
            if options["json"] != "-":
                self._report(data)
        if options["json"]:
            self._write(options["json"], readings)
        if failed:
            raise CommandError(f"{failed} of {len(options['files'])} files could not be read.")

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


def _text(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
