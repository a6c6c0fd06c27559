"""`zeroward analyse-corpus`: what all contracts say together, with a digest over every figure."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zeroward.core.errors import HouseError
from zeroward.core.runners import add_workers, chosen_runner
from zeroward.core.visibility import ANONYMOUS, Viewer
from zeroward.insight.queries.corpus import corpus_of
from zeroward.methods.contracts.corpus.analysis import Analysis
from zeroward.methods.contracts.corpus.pairs import DRAWS

MOST_DRAWS = 100_000


class Command(BaseCommand):
    help = (
        "How many cities' contracts say what, which codes stand together more or less often than chance would have it, "
        "and how sure that is. Contracts that are public; with --mission also those that the Mission may see."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--mission", action="store_true", help="what the Mission may see; not for publication"
        )
        parser.add_argument(
            "--draws", type=int, default=DRAWS, help="how often cities are drawn anew; 0 for no intervals"
        )
        parser.add_argument("--seed", type=int, default=1, help="of the draws")
        parser.add_argument("--json", metavar="OUT", help="a file for all figures; - for the screen")
        add_workers(parser)

    def handle(self, *_args: Any, **options: Any) -> None:
        if not 0 <= options["draws"] <= MOST_DRAWS:
            raise CommandError(f"--draws: give a number from 0 to {MOST_DRAWS}.")
        if not 0 <= options["seed"] < 1 << 63:
            raise CommandError("--seed: give a whole number from 0 on.")
        viewer = Viewer(is_admin=True) if options["mission"] else ANONYMOUS
        try:
            with chosen_runner(options["workers"]) as runner:
                found = corpus_of(viewer, runner, draws=options["draws"], seed=options["seed"])
        except HouseError as error:
            raise CommandError(f"{error.message} {error.remedy}".strip()) from error
        if options["json"] == "-":
            self.stdout.write(_text(found))
            return
        if options["json"]:
            try:
                Path(options["json"]).write_text(_text(found) + "\n", encoding="utf-8")
            except OSError as error:
                raise CommandError(f"{options['json']} cannot be written: {error.strerror}.") from error
        for line in _lines(found):
            self.stdout.write(line)


def _lines(found: Analysis) -> list[str]:
    lines = [
        f"{one.kind} {one.counted.code}: "
        + ", ".join(f"{many} {status}" for status, many in one.counted.by_status.items())
        + f" of {one.counted.n} cities"
        for one in found.shares
    ]
    for pair, interval in zip(found.pairs, found.intervals, strict=False):
        sure = f", 95 % {interval.phi[0]:.2f} to {interval.phi[1]:.2f}" if interval.phi else ""
        lines.append(
            f"{pair.first} with {pair.second}: {pair.together} cities, phi {pair.phi:.2f}{sure}, p {pair.p_fdr:.3g}"
        )
    if not found.tested:
        lines.append("No pairs: they need ten cities.")
    return [
        *lines,
        f"{len(found.cities)} cities, {len(found.pairs)} of {found.tested} pairs stand out, digest {found.digest}",
    ]


def _text(found: Analysis) -> str:
    return json.dumps({**found.to_json(), "digest": found.digest}, ensure_ascii=False, indent=1)
