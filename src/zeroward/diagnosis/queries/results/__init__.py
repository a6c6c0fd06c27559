"""Results of rounds: made from what was said, frozen and read again, and put on pages."""

from zeroward.diagnosis.queries.results.making import result_of
from zeroward.diagnosis.queries.results.plain import plain_result, result_from
from zeroward.diagnosis.queries.results.result import DimensionResult, Given, Result

__all__ = ["DimensionResult", "Given", "Result", "plain_result", "result_from", "result_of"]
