"""The shipped catalogue: which app loads which data, in which order.

`zeroward load_catalogue` calls the registered loaders from low to high order. A loader is repeatable: the same
data twice changes nothing, and a text that a person edited is left as it is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many records a loader made, changed and left alone."""

    created: int = 0
    changed: int = 0
    same: int = 0

    def __add__(self, other: "Loaded") -> "Loaded":
        return Loaded(self.created + other.created, self.changed + other.changed, self.same + other.same)


@dataclass(frozen=True, slots=True)
class Loader:
    key: str
    label: str | Promise
    order: int
    load: Callable[[Path], Loaded]


_loaders: dict[str, Loader] = {}


def register_loader(loader: Loader) -> None:
    _loaders[loader.key] = loader


def loaders() -> list[Loader]:
    return sorted(_loaders.values(), key=lambda loader: (loader.order, loader.key))
