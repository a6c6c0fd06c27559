"""What cities and platforms say about themselves."""

from zeroward.profile.models.stated import StatedFact

__all__ = ["StatedFact"]
