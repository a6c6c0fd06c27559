"""Cases stay with the helpdesk that answered them."""

from zeroward.core.leaving import register_stays

register_stays(
    "asked of the helpdesk of this instance; people have their cases in the copy of their data", "helpdesk"
)
