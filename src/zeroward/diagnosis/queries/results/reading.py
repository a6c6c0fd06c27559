"""The result of a round: as it was frozen, or computed from what was said so far."""

from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.content import Content
from zeroward.diagnosis.queries.results.making import result_of
from zeroward.diagnosis.queries.results.plain import result_from
from zeroward.diagnosis.queries.results.result import Result


def result_in(assessment: Assessment, content: Content) -> Result:
    """No query: `content` is that of the round."""
    if not assessment.is_open and assessment.snapshot is not None:
        return result_from(assessment.snapshot["result"])
    return result_of(content)
