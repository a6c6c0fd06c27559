"""`zeroward import-questionnaire FILE --scope mission --key KEY`: a questionnaire from a file; a dry run by default."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspace
from zeroward.methods.questions import DefinitionError
from zeroward.questionnaires.domain.exchange.taking import definition_in
from zeroward.questionnaires.domain.questionnaires import new_questionnaire
from zeroward.questionnaires.importers.questionnaire_file import read_questionnaire

SHOWN = 200


class Command(BaseCommand):
    help = "Take a questionnaire (XLSForm, SurveyJS, LimeSurvey) in as a draft. Without --commit it only reports."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="XLSX, JSON, TSV or LSS")
        parser.add_argument(
            "--scope", default="mission", help="the team: mission or country:AT (default: mission)"
        )
        parser.add_argument(
            "--key", default="", help="key of the new questionnaire (default: from its title)"
        )
        parser.add_argument("--commit", action="store_true", help="write what the dry run reports")

    def handle(self, *args: Any, **options: Any) -> None:
        path = Path(options["file"])
        place = workspace(options["scope"])
        if place is None:
            raise CommandError(f"--scope {options['scope']}: there is no such team.")
        try:
            with path.open("rb") as file:
                reading = read_questionnaire(file, name=path.name)
            definition = definition_in(reading)
        except OSError as error:
            raise CommandError(f"{path}: cannot be read ({error.strerror}).") from error
        except DefinitionError as error:
            raise CommandError("\n".join(str(one) for one in error.faults)) from error
        except HouseError as error:
            raise CommandError(str(error)) from error
        for one in reading.findings[:SHOWN]:
            self.stdout.write(f"  to look at: {one.place or one.name}: {one}")
        self.stdout.write(
            f"{len(definition.questions)} questions in {len(definition.languages)} languages, "
            f"{len(reading.findings)} remarks."
        )
        if not options["commit"]:
            self.stdout.write("Dry run: nothing was changed. Add --commit to write this.")
            return
        title = definition.title.get(definition.languages[0]) or definition.key
        try:
            made = new_questionnaire(
                actor=None, viewer=Viewer(is_admin=True), place=place, title=title, definition=definition,
                key=options["key"], source_text=path.name,
            )  # fmt: skip
        except HouseError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Written: draft 1 of {made.questionnaire.key}.")
