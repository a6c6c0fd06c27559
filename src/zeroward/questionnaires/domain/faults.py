"""What is wrong with a questionnaire, as problems with their places in the reader's language."""

from collections.abc import Iterable

from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.queries.said import said
from zeroward.methods.questions import DefinitionError, Fault


def problems_of(faults: Iterable[Fault], *, within: str = "") -> list[Problem]:
    """Problems of faults. `within` is a part of the place that the form does not name: "needs.barriers."."""
    return [Problem(one.place.removeprefix(within), said(one.message), said(one.remedy)) for one in faults]


def refused(error: DefinitionError, *, within: str = "") -> ProblemsError:
    """The error to raise for data that is no questionnaire."""
    return ProblemsError(problems_of(error.faults, within=within))
