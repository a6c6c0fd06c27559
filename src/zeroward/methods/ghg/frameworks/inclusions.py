"""Table I-1.1 of the contract as the switches of the Mission's framework."""

from collections.abc import Mapping

from zeroward.methods.ghg.frameworks.library import framework_of
from zeroward.methods.ghg.frameworks.model import Framework


def switches_from(framework: str | Framework, inclusions: Mapping[str, object]) -> dict[str, str]:
    """Switches of a framework from a table of rows and scopes: `{"waste": {"1": "included"}, "port": "excluded"}`.

    A box of the table for which the framework has no cell (processes in scope 2, say) moves nothing and is left out.
    """
    known = framework_of(framework).switches
    flat: dict[str, str] = {}
    for row, states in inclusions.items():
        if isinstance(states, Mapping):
            flat.update({f"{row}.{scope}": str(state) for scope, state in states.items()})
        else:
            flat[row] = str(states)
    return {key: state for key, state in flat.items() if key in known}
