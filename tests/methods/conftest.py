from pathlib import Path

import pytest

from zeroward.methods.ghg import default_factors


@pytest.fixture(scope="session")
def factor_folder():
    return Path(__file__).parents[2] / "data" / "factors"


@pytest.fixture(scope="session")
def shipped(factor_folder):
    """The factors that are shipped."""
    return default_factors(factor_folder)
