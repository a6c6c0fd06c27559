"""Who may hand in and mark contracts in files: teams for their city, platforms for cities of their country, the Mission
team for all. Who may read one follows its visibility."""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import analyses_the_mission, coordinates, edits, is_mission_administrator

READ_FILES = "contract.read_files"

works_there: rules.Predicate = coordinates | edits | analyses_the_mission | is_mission_administrator

permit(READ_FILES, works_there)
