"""What a use case of this room may refuse with, beside the errors of the house."""

from zeroward.core.problems import Problem, ProblemsError, StaleError

__all__ = ["InvalidRowError", "Problem", "StaleError"]


class InvalidRowError(ProblemsError):
    """A row of an investment plan that cannot be taken: every problem at once, each with its field."""
