"""`zeroward import-answers FILE --collection NUMBER`: answers that were given elsewhere; a dry run by default."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import HouseError
from zeroward.core.workspaces import Workspace, workspace
from zeroward.questionnaires.domain.handing_in import put_answer
from zeroward.questionnaires.importers.answers_file import AnswerLine, read_answers
from zeroward.questionnaires.models import Collection, Mode
from zeroward.questionnaires.queries.reading import definition_of

SHOWN = 200


class Command(BaseCommand):
    help = "Take answers (CSV, XLSX; also of LimeSurvey) into a collection. Without --commit it only reports."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="CSV or XLSX: one line an answer, columns called like the questions")
        parser.add_argument(
            "--collection", type=int, required=True, metavar="NUMBER", help="number of its page"
        )
        parser.add_argument("--commit", action="store_true", help="write what the dry run reports")

    def handle(self, *args: Any, **options: Any) -> None:
        collection = Collection.objects.select_related("version").filter(pk=options["collection"]).first()
        if collection is None:
            raise CommandError(f"--collection {options['collection']}: there is no such collection.")
        path = Path(options["file"])
        try:
            with path.open("rb") as file:
                lines, unknown = read_answers(file, definition_of(collection.version), name=path.name)
        except OSError as error:
            raise CommandError(f"{path}: cannot be read ({error.strerror}).") from error
        except HouseError as error:
            raise CommandError(str(error)) from error
        for column in unknown:
            self.stdout.write(f"  to look at: the column {column} belongs to no question and is left out")
        refused = self._put(collection, lines, commit=options["commit"])
        for place, problem in refused[:SHOWN]:
            self.stdout.write(f"  refused: {place}: {problem}")
        good = len(lines) - len({place for place, _problem in refused})
        self.stdout.write(f"{len(lines)} answers, {good} can be taken.")
        if not options["commit"]:
            self.stdout.write("Dry run: nothing was changed. Add --commit to write this.")
        elif refused:
            raise CommandError("Nothing was written: mend the file first.")

    def _put(self, collection: Collection, lines: list[AnswerLine], *, commit: bool) -> list[tuple[str, str]]:
        """All lines or none; a dry run does the same and takes it back."""
        refused: list[tuple[str, str]] = []
        with transaction.atomic():
            for line in lines:
                refused += [(line.place, problem) for problem in self._one(collection, line)]
            if commit and not refused:
                record_event(
                    action="questionnaires.answers.import",
                    record=collection,
                    changes={"answers": [None, len(lines)]},
                )
            else:
                transaction.set_rollback(True)
        return refused

    def _one(self, collection: Collection, line: AnswerLine) -> list[str]:
        if line.problems:
            return list(line.problems)
        place, wrong = _place(collection, line.about.get("place", ""))
        if wrong:
            return [wrong]
        try:
            with transaction.atomic():
                put_answer(
                    collection=collection,
                    answers=line.answers,
                    place=place,
                    language=line.about.get("language", "en"),
                    code=line.about.get("code", ""),
                    submitted_on=line.day,
                )
        except HouseError as error:
            problems = getattr(error, "problems", (error,))
            return [f"{one.place}: {one}" if one is not error else str(one) for one in problems]
        return []


def _place(collection: Collection, text: str) -> tuple[Workspace | None, str]:
    if collection.mode != Mode.IDENTIFIED:
        return None, ""
    found = workspace(text if ":" in text else f"city:{text}") if text else None
    return found, "" if found else f"the column place names no city that we know: {text or 'it is empty'}"
