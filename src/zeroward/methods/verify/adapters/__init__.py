"""One family of questions per module. Importing a module registers its adapters (`load` imports them all)."""

from importlib import import_module
from pkgutil import iter_modules


def load() -> None:
    """Register every adapter of the package, in the order of their names."""
    for module in sorted(iter_modules(__path__), key=lambda one: one.name):
        import_module(f"{__name__}.{module.name}")
