"""pyHanko without its HTTP client.

It loads one to ask services for timestamps and lists of revoked certificates, which nothing here ever does: half a
second and many megabytes in every process that makes or checks a seal. Its places are taken before pyHanko is imported.
A pyHanko that has moved them loads it as before.
"""

import sys
from types import ModuleType
from typing import Any, Final

CLIENTS: Final = (
    "pyhanko.sign.timestamps.aiohttp_client",
    "pyhanko_certvalidator.fetchers.aiohttp_fetchers",
)


class _Empty(ModuleType):
    """Gives an empty class for whatever is imported from it."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


def leave_out_http() -> None:
    """Call before the first import of `pyhanko.sign`; later calls change nothing."""
    for name in CLIENTS:
        if name not in sys.modules:
            sys.modules[name] = _Empty(name)
