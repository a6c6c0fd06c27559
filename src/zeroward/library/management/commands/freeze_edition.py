"""`zeroward freeze-edition 2026-1 --title "…"`: freeze the public portfolio as an edition."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.core.visibility import Viewer
from zeroward.library.domain.editions import freeze_edition
from zeroward.library.exporters.edition_pdf import edition_pdf
from zeroward.people.models import User


class Command(BaseCommand):
    help = "Freeze the public portfolio as an edition with its data and its PDF. It cannot be undone."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("number", help="year and number, for example 2026-1")
        parser.add_argument("--title", default="Learning Portfolio")
        parser.add_argument(
            "--note", default="", help="what changed since the last edition, in your own words"
        )
        parser.add_argument("--by", default="", help="e-mail address of the editor who stands for it")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            edition = freeze_edition(
                number=options["number"],
                title=options["title"],
                note=options["note"],
                actor=self.editor(options["by"]),
                # whoever runs commands on the machine could write to its database anyway
                viewer=None if options["by"] else Viewer(is_admin=True),
                render=edition_pdf,
                report=self.report,
            )
        except HouseError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"\nEdition {edition.number} is frozen.\n  {edition.content['address']}\n  {edition.digest}"
        )

    def report(self, done: int, total: int, message: str) -> None:
        self.stdout.write(f"[{'#' * done}{'.' * (total - done)}] {message}")

    def editor(self, email: str) -> User | None:
        if not email:
            return None
        user = User.objects.filter(email__iexact=email).first()
        if user is None:
            raise CommandError(f"--by: nobody has the address {email}. Check its spelling.")
        return user
