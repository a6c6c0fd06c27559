"""Who reviews contracts, adds annexes of the state, and keeps agreements.

A national platform reviews the contracts of its country's cities, once they were handed to it. Its coordinators add
annexes in which authorities of the state say what they contribute. Signing itself needs no role: who was named as
signatory and holds the link signs, for that signatory alone.
"""

import rules

from zeroward.contract.rules import is_city
from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

REVIEW = "contract.review"
ANNEX = "contract.annex"
AGREE = "contract.agree"


@rules.predicate
def is_country(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "country"


permit(REVIEW, is_country & (coordinates | edits))
permit(ANNEX, is_country & coordinates)
permit(AGREE, (is_city | is_country) & (coordinates | edits))
