"""A typed client for the API of Zeroward."""

from zeroward_client.client import Zeroward
from zeroward_client.problems import (
    BrokenError,
    ConflictError,
    NotAllowedError,
    NotFoundError,
    ProblemError,
    RefusedError,
    TokenRefusedError,
    TooManyError,
)

__all__ = [
    "BrokenError",
    "ConflictError",
    "NotAllowedError",
    "NotFoundError",
    "ProblemError",
    "RefusedError",
    "TokenRefusedError",
    "TooManyError",
    "Zeroward",
]
