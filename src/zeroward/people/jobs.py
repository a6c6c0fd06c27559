"""Background tasks of this room."""

from zeroward.core.tasks import task
from zeroward.people.domain.desk_groups import follow_the_day
from zeroward.people.domain.expiry import expire_people


@task()
def expire_people_task() -> int:
    """The same as the command `expire_people`, for installations that schedule tasks instead of commands."""
    return expire_people() + follow_the_day()
