"""What Django keeps for each thread, in a web process whose threads answer one request at a time."""

from threading import local
from types import ModuleType
from typing import Final

from django.urls import base as addresses
from django.utils import timezone
from django.utils.translation import trans_real as translations

KEPT: Final[tuple[tuple[ModuleType, str], ...]] = (
    (translations, "_active"),
    (timezone, "_active"),
    (addresses, "_prefixes"),
    (addresses, "_urlconfs"),
)
"""The language, the time zone and the addresses that hold for a thread; each text of a page asks for the first."""


def keep_apart() -> None:
    """Threads no longer wait for each other at what each has for itself.

    Django keeps it so that code of an event loop finds it too, behind one lock for all threads. A thread that is
    stopped while it holds the lock has the others queue there from then on, at each text of each page: four threads
    made pages at half the speed of one. There is no event loop here. To be asked before the first request.
    """
    for module, name in KEPT:
        setattr(module, name, local())
