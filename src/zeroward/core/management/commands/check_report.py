"""`zeroward check-report FILE`: percentages, bases and totals of a report that cannot be."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.documents.reading import document_text
from zeroward.core.errors import HouseError
from zeroward.methods.survey.report_check import KINDS, Finding, check_report


class Command(BaseCommand):
    help = "List the numbers of a report that cannot be, or that cannot be read without their base."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="text in UTF-8, Markdown or DOCX; the words in English")
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        try:
            found = check_report(document_text(path))
        except HouseError as error:
            raise CommandError(str(error)) from error
        if options["json"]:
            self.stdout.write(json.dumps(as_json(path, found), ensure_ascii=False, indent=2))
            return
        for one in found:
            self.stdout.write(f"{path}:{one.line}: {one.text} {one.remedy}")
        self.stdout.write(f"{len(found)} found." if found else "Nothing found.")


def as_json(path: Path, found: list[Finding]) -> dict[str, Any]:
    """The findings as plain data, stable for scripts."""
    return {
        "file": path.name,
        "kinds": {kind: str(words) for kind, words in KINDS.items()},
        "total": len(found),
        "findings": [
            {"kind": one.kind, "line": one.line, "text": str(one.text), "remedy": str(one.remedy),
             "quote": one.quote, "numbers": dict(one.numbers)}
            for one in found
        ],
    }  # fmt: skip
