"""The colours of the visual language for documents: always the light theme, as on paper."""

import re
from functools import lru_cache
from pathlib import Path

TOKENS = Path(__file__).resolve().parents[1] / "static" / "zeroward" / "tokens.css"

_ROOT = re.compile(r":root \{(.*?)\n\}", re.DOTALL)
_COLOUR = re.compile(r"--([a-z0-9-]+): (#[0-9a-f]{6});")


@lru_cache(maxsize=1)
def light_colours() -> dict[str, str]:
    """Name (without the dashes) → `#rrggbb`, from the first block of tokens.css."""
    block = _ROOT.search(TOKENS.read_text(encoding="utf-8"))
    if block is None:
        raise ValueError(f"{TOKENS} has no :root block.")
    return dict(_COLOUR.findall(block.group(1)))
