"""Courses and how far people are in them."""

from zeroward.learning.models.course import Activity, Course, Module, QuizQuestion
from zeroward.learning.models.progress import ActivityDone, Certificate, Enrolment, QuizTry, TeamGoal

__all__ = [
    "Activity",
    "ActivityDone",
    "Certificate",
    "Course",
    "Enrolment",
    "Module",
    "QuizQuestion",
    "QuizTry",
    "TeamGoal",
]
