"""`zeroward harvest`: take what other installations have that is new."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.federation.domain.errors import HarvestError
from zeroward.federation.domain.harvesting import harvest
from zeroward.federation.domain.peers import SETS, enter_peer
from zeroward.federation.models import Peer


class Command(BaseCommand):
    help = "Take over what sources have that is new: all that are active, or the one that is named."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("key", nargs="?", default="", help="key of one source")
        parser.add_argument("--whole", action="store_true", help="compare everything, not only what changed")
        parser.add_argument("--add", metavar="ADDRESS", help="enter a source with this address first")
        parser.add_argument("--name", default="", help="with --add: its name")
        parser.add_argument("--public-key", default="", help="with --add: the key that must sign its answers")
        parser.add_argument("--sets", nargs="*", default=list(SETS), help="with --add: what is taken")

    def handle(self, *args: Any, **options: Any) -> None:
        failed = 0
        for peer in self._peers(options):
            try:
                counts = harvest(peer, whole=options["whole"])
            except HarvestError as error:
                failed += 1
                self.stdout.write(f"{peer.key}: {error}")
                counts = peer.last["counts"]
            told = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()) if count)
            self.stdout.write(f"{peer.key}: {told or 'nothing new'}")
        if failed and options["key"]:  # without a key it is a part of `daily`, which goes on
            raise CommandError(f"{failed} of the sources could not be read to the end.")

    def _peers(self, options: dict[str, Any]) -> list[Peer]:
        key = options["key"]
        if options["add"]:
            try:
                return [
                    enter_peer(
                        name=options["name"] or options["add"],
                        address=options["add"],
                        public_key=options["public_key"],
                        sets=options["sets"],
                        key=key,
                    )
                ]
            except HouseError as error:
                raise CommandError(str(error)) from error
        if not key:
            return list(Peer.objects.filter(is_active=True))
        found = Peer.objects.filter(key=key).first()
        if found is None:
            known = ", ".join(Peer.objects.values_list("key", flat=True)) or "none"
            raise CommandError(f"There is no source {key}. Known: {known}.")
        return [found]
