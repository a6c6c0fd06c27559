"""By what versions are found again, and what stays."""

from zeroward.core.leaving import (
    register_guests,
    register_named,
    register_numbers_in_words,
    register_owned,
    register_stays,
)

register_owned("consultation.Suggester")
register_named("consultation.CodebookVersion", "codebook", "number")
register_named("consultation.FrameVersion", "frame", "number")
register_stays("who asked this instance never to be written to", "consultation.OptOut")
register_guests("consultation.Codebook", "consultation.CodebookVersion")
register_numbers_in_words("questionnaires.Collection.about", "stream:{consultation.Stream}")
register_numbers_in_words(
    "consultation.SourceText.origin_key",
    "note:{consultation.SessionNote}",
    "poll:{consultation.PollQuestion}:{consultation.PollVoter}",
)
