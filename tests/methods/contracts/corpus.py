"""Published contracts beside the checkout; tests that need them say so when they are not there."""

from functools import lru_cache
from pathlib import Path

import pytest

from zeroward.methods.contracts.document import ContractText, read_contract

CONTRACTS = Path(__file__).resolve().parents[4] / "shared" / "ccc"
needs_contracts = pytest.mark.skipif(
    not CONTRACTS.is_dir(),
    reason=f"published contracts are read where they lie, and {CONTRACTS} is not there",
)


@lru_cache(maxsize=40)
def contract(name: str) -> ContractText:
    return read_contract((CONTRACTS / f"{name}.md").read_text(encoding="utf-8"))
