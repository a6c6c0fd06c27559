"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import Basis, Purpose, register_about_nobody, register_purpose

register_purpose(
    Purpose(
        key="learning.courses",
        title="Courses and certificates",
        data="courses begun and finished, answers in quizzes, certificates, goals of a team",
        people="people with an account",
        basis=Basis.SERVICE,
        seen_by="the person; goals of a team also by its coordinators; a certificate by whom the person gives it to",
        kept="until the account is closed",
        closing="deleted; a certificate that was handed out stays valid in the hands of its holder",
        records=(
            "learning.Enrolment",
            "learning.TeamGoal",
            "learning.QuizTry",
            "learning.ActivityDone",
            "learning.Certificate",
            "learning.Course",
            "learning.Module",
        ),
        copied=("learning.TeamGoal.why",),
    )
)
register_about_nobody("content of courses", "learning.Activity", "learning.QuizQuestion")
