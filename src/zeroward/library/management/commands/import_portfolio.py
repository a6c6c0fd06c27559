"""`zeroward import-portfolio FILE`: read the learning portfolio's published text; a dry run by default."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.core.models import ImportRun
from zeroward.library.importers.portfolio.errors import PortfolioError
from zeroward.library.importers.portfolio.parse import parse_file
from zeroward.library.importers.portfolio.plan.applying import apply_import, keep_dry_run
from zeroward.library.importers.portfolio.plan.planned import ImportPlan
from zeroward.library.importers.portfolio.plan.planning import plan_import
from zeroward.library.importers.portfolio.plan.report import report_data, report_lines


class Command(BaseCommand):
    help = "Import the learning portfolio from its text. Without --commit only the report is kept."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="the portfolio as plain text (UTF-8)")
        parser.add_argument("--commit", action="store_true", help="write what the dry run reports")
        parser.add_argument(
            "--publish", action="store_true", help="with --commit: new records and texts go live at once"
        )
        parser.add_argument("--report", help="write the whole report, row by row, to this JSON file")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["publish"] and not options["commit"]:
            raise CommandError("--publish goes with --commit.")
        try:
            plan = plan_import(parse_file(Path(options["file"])))
        except PortfolioError as error:
            raise CommandError(str(error)) from error
        run = keep_dry_run(plan)
        self.write_report(options["report"], plan, run)
        for line in report_lines(plan):
            self.stdout.write(line)
        self.stdout.write("")
        if not options["commit"]:
            self.stdout.write(f"Dry run {run.pk}: nothing was changed. Add --commit to write this.")
            return
        try:
            run = apply_import(plan, run=run, publish=options["publish"])
        except HouseError as error:
            raise CommandError(f"Nothing was written. {error}") from error
        self.write_report(options["report"], plan, run)
        self.stdout.write(
            f"Import {run.pk} committed." + (" It changed nothing." if plan.changes_nothing else "")
        )

    def write_report(self, path: str | None, plan: ImportPlan, run: ImportRun) -> None:
        """Write the JSON file before anything is committed, so that a bad path costs nothing."""
        if not path:
            return
        try:
            Path(path).write_text(
                json.dumps(report_data(plan, run), indent=1, ensure_ascii=False), encoding="utf-8"
            )
        except OSError as error:
            raise CommandError(f"{path}: the report cannot be written ({error.strerror}).") from error
