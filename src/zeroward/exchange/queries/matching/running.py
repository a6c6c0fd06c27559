"""One matching of a call from its options to its result."""

from typing import Any

from zeroward.exchange.models import Call
from zeroward.exchange.queries.matching.inputs import Inputs, read_inputs
from zeroward.exchange.queries.matching.one_pool import run_groups, run_pool
from zeroward.exchange.queries.matching.options import GROUPS, SCORE, TWO_SIDES, Options
from zeroward.exchange.queries.matching.two_sides import run_two_sides
from zeroward.methods.matching import fit_weights
from zeroward.methods.runner import Runner


def run_matching(call: Call, options: Options, runner: Runner | None = None) -> tuple[dict[str, Any], str]:
    """The result as JSON, and the digest of what went in. Raises ConflictError, MethodError."""
    inputs = read_inputs(call, options)
    return result_of(inputs, runner), inputs.digest


def result_of(inputs: Inputs, runner: Runner | None = None) -> dict[str, Any]:
    if inputs.options.way in (TWO_SIDES, SCORE):
        found = run_two_sides(inputs, runner)
    elif inputs.options.way == GROUPS:
        found = run_groups(inputs)
    else:
        found = run_pool(inputs)
    return found | {
        "names": {str(pk): name for pk, name in inputs.names.items()},
        "weights": fit_weights().version,
        "learners": len(inputs.learners),
        "hosts": len(inputs.hosts),
    }
