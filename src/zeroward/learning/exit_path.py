"""Courses are shared by all, goals are the team's, and what somebody learned is their own."""

from zeroward.core.leaving import register_stays

register_stays(
    "belongs to a person, who takes it along alone",
    "learning.Enrolment",
    "learning.ActivityDone",
    "learning.QuizTry",
    "learning.Certificate",
)
