import json
from pathlib import Path

import pytest

from zeroward.methods.ghg.checks import ElectricityReference, electricity_reference

FILE = Path(__file__).parents[4] / "data" / "factors" / "com_emission_factors.json"


@pytest.fixture(scope="session")
def published() -> ElectricityReference:
    return electricity_reference(json.loads(FILE.read_text(encoding="utf-8")))
