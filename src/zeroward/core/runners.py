"""Where much is computed: in this process, in several, or on the cluster that the settings name."""

import logging
import re
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Final

from django.conf import settings
from django.utils.translation import gettext as _

from zeroward.core.errors import HouseError
from zeroward.methods.runner import Dask, Processes, Runner, Serial

ADDRESS: Final = re.compile(r"(tcp|tls|ws|wss)://[^\s/]+:\d{1,5}")

MOST_WORKERS: Final = 256
_log = logging.getLogger(__name__)


class NoClusterError(HouseError):
    """The scheduler that the settings name does not answer."""


def add_workers(parser: ArgumentParser) -> None:
    """The option of a command that hands its work out; 0 when it is not given."""
    parser.add_argument(
        "--workers", type=_number, default=0, help="processes of this machine; else ZEROWARD_DASK decides"
    )


def _number(text: str) -> int:
    if text.isdecimal() and 0 < int(text) <= MOST_WORKERS:
        return int(text)
    raise ArgumentTypeError(f"give a number of processes, 1 to {MOST_WORKERS}")


@contextmanager
def chosen_runner(workers: int = 0) -> Iterator[Runner]:
    """`workers` processes of this machine when a number is given, else the cluster of the settings, else this process.

    Raises NoClusterError when the cluster does not answer.
    """
    with ExitStack() as stack:
        if workers > 1:
            yield stack.enter_context(Processes(workers))
        elif workers == 1 or not settings.ZEROWARD_DASK:
            yield Serial()
        else:
            yield _cluster(stack, settings.ZEROWARD_DASK)


@contextmanager
def willing_runner(workers: int = 0) -> Iterator[Runner]:
    """The same, for what must not wait: this process where the cluster does not answer, and a line in the log."""
    with ExitStack() as stack:
        try:
            runner = stack.enter_context(chosen_runner(workers))
        except NoClusterError as error:
            _log.warning("%s Worked out here.", error.message)
            runner = Serial()
        yield runner


def _cluster(stack: ExitStack, address: str) -> Dask:
    if not ADDRESS.fullmatch(address):
        raise NoClusterError(
            _("“%(address)s” is no address of a Dask scheduler.") % {"address": address},
            place="ZEROWARD_DASK",
            remedy=_("Write it like tcp://10.0.0.5:8786."),
        )
    try:
        return stack.enter_context(Dask(address))
    except OSError as error:
        raise NoClusterError(
            _("No Dask scheduler answers at %(address)s.") % {"address": address},
            place="ZEROWARD_DASK",
            remedy=_("Start it, correct the address, or say --workers."),
        ) from error
