"""The portfolio is shared by all; what people sent in belongs to them and the editors."""

from zeroward.core.leaving import register_goes_with_all, register_stays

register_stays("part of the shared portfolio", "library.Link", "library.Edition")
register_stays("sent to the editors of this instance", "library.Contribution")
register_stays("belongs to a person, who takes it along alone", "library.ProblemStatement")
register_goes_with_all("library.Link", "library.Edition")
