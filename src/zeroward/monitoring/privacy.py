"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import (
    Basis,
    Purpose,
    register_about_nobody,
    register_erasure,
    register_purpose,
)
from zeroward.monitoring.domain.forgetting import forget_publisher

register_purpose(
    Purpose(
        key="monitoring.work",
        title="Monitoring, lessons and pilots",
        data="who reported, decided, entered or published what; participants that a team notes of a session",
        people="people with a role in a city or platform, participants of sessions",
        basis=Basis.TASK,
        seen_by="the team; others what it shares, without names",
        kept="as long as the team keeps the record",
        closing="stays with the city, the link to the person is cut; the name under a published state is deleted",
        records=tuple(
            f"monitoring.{name}"
            for name in [
                "BoardSnapshot",
                "NationalReport",
                "DecisionNote",
                "Demonstrator",
                "DemonstratorStep",
                "TransitionValue",
                "LogEntry",
                "Pilot",
                "PilotMove",
                "SentLesson",
                "MonitoringRound",
                "RoundPlace",
                "ActionReport",
                "Sensemaking",
                "NextStep",
                "SharedProject",
                "SharedPart",
                "Snapshot",
            ]
        ),
        names=(
            "monitoring.BoardSnapshot.by_name",
            "monitoring.Sensemaking.participants",
            "monitoring.NextStep.who",
        ),
        copied=("monitoring.NextStep.title", "monitoring.NextStep.result"),
    )
)
register_erasure("monitoring", forget_publisher)
register_about_nobody(
    "figures and texts of a city",
    "monitoring.CityBoard",
    "monitoring.TransitionCourse",
    "monitoring.UnitConversion",
    "monitoring.CityMonitoring",
)
