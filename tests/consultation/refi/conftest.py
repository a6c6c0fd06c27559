"""The coding desk's codebook, answers and coders, for exchange with other programs."""

from tests.consultation.coding.conftest import (  # noqa: F401
    double,
    next_version,
    row,
    second_coder,
    segments,
    version,
)
