"""A small sample in strata, and margins for it."""

import numpy as np
import pytest

from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.margins import Margin, margin
from zeroward.methods.survey.sample import Sample, sample_of


@pytest.fixture
def sample() -> Sample:
    return sample_of(make_design(n=60, population=600))


@pytest.fixture
def regions() -> list[str]:
    return ["north", "south", "east"] * 20


@pytest.fixture
def margins(regions: list[str]) -> list[Margin]:
    sizes = ["small", "large"] * 30
    return [
        margin(regions, {"north": 100, "south": 200, "east": 300}, name="region"),
        margin(sizes, {"small": 450, "large": 150}, name="size"),
    ]


@pytest.fixture
def answers() -> np.ndarray:
    return np.random.default_rng(7).normal(50, 10, 60)
