"""What goes along of the work of several cities."""

from zeroward.core.leaving import (
    register_goes_with,
    register_numbers_in_words,
    register_own_only,
    register_stays,
)

register_goes_with("monitoring.NextStep", "session", "entry")
register_own_only("monitoring.SharedPart", "city")
register_stays("sent to the editors of this instance", "monitoring.SentLesson")
register_numbers_in_words("barriers.Report.origin_key", "report:{monitoring.ActionReport}")
