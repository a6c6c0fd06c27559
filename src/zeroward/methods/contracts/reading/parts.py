"""The part readers, in their order. Each adds its keys to the reading."""

from typing import Final

from zeroward.methods.contracts.reading.commitments import read_commitments
from zeroward.methods.contracts.reading.frame import Part
from zeroward.methods.contracts.reading.mentioned import read_mentioned
from zeroward.methods.contracts.reading.numbers import read_numbered
from zeroward.methods.contracts.reading.signatories import read_signatories

PARTS: Final[tuple[Part, ...]] = (read_signatories, read_commitments, read_numbered, read_mentioned)
