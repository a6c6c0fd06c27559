"""Keys made from names: stable, readable, plain ASCII."""

import re

from zeroward.methods.text.fold import fold


def key_from(name: str, *, limit: int = 100) -> str:
    """ "Île-de-France Region" becomes "ile-de-france-region". Raises ValueError when nothing is left."""
    key = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:limit].rstrip("-")
    if not key:
        raise ValueError(f"No key can be made from {name!r}.")
    return key
