"""What a use case of this room may refuse with, beside the errors of the house."""

from zeroward.core.problems import Problem, ProblemsError, StaleError

__all__ = ["InvalidFigureError", "Problem", "StaleError"]


class InvalidFigureError(ProblemsError):
    """A figure that cannot be taken: every problem at once, each with its field."""
