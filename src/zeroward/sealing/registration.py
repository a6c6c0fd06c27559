"""What sealing offers to the house; imported once when the apps are ready."""

from zeroward.core.log_followers import follow_log
from zeroward.sealing.domain.amending import amend
from zeroward.sealing.domain.deleting import watch_deletions

follow_log(amend)
watch_deletions()
